import { expect, test } from 'vitest';
import { junit } from '../../../src/views/problem-formats/junit.ts';
import { factsOf, problem, resultOf } from './problem-facts.ts';

const render = (...problems: Parameters<typeof resultOf>[0]) => junit(resultOf(problems), factsOf(problems));

test('every file is a suite, an error fails and a warning does not', () => {
  const warning = { severity: 'warning', code: 'rule/agreement-not-in-force', message: 'over' } as const;

  const xml = render(problem({ hint: 'Give one another' }), problem(warning));

  expect(xml).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="wardctl validate city" tests="3" failures="1" errors="0">
      <testsuite name="city/fleet.yaml" tests="1" failures="0" errors="0" skipped="0">
        <testcase classname="city/fleet.yaml" name="has no problem" file="city/fleet.yaml"/>
      </testsuite>
      <testsuite name="city/wards/hoan-kiem.yaml" tests="2" failures="1" errors="0" skipped="0">
        <testcase classname="city/wards/hoan-kiem.yaml" name="rule/duplicate-address 12:14" file="city/wards/hoan-kiem.yaml" line="12"><failure type="rule/duplicate-address" message="10.1.70.11 is the address of two cameras">city/wards/hoan-kiem.yaml:12:14 error rule/duplicate-address
    10.1.70.11 is the address of two cameras
    Give one another</failure></testcase>
        <testcase classname="city/wards/hoan-kiem.yaml" name="rule/agreement-not-in-force 12:14" file="city/wards/hoan-kiem.yaml" line="12"><system-out>city/wards/hoan-kiem.yaml:12:14 warning rule/agreement-not-in-force
    over</system-out></testcase>
      </testsuite>
    </testsuites>"
  `);
});

test('what XML cannot hold, and what ends an attribute, is written otherwise', () => {
  const xml = render(problem({ message: 'a "b" <c> & d\u0001\ud800\nnext' }));

  expect(xml).toContain('message="a &quot;b&quot; &lt;c&gt; &amp; d\ufffd\ufffd&#10;next"');
  expect(xml).toContain('a &quot;b&quot; &lt;c&gt; &amp; d\ufffd\ufffd\nnext</failure>');
});

test('of very many problems the most severe are listed', () => {
  const warnings = Array.from({ length: 5_000 }, () => problem({ severity: 'warning' }));

  const xml = render(...warnings, problem());

  expect(xml.match(/<testcase/g)).toHaveLength(5_001);
  expect(xml.match(/<failure/g)).toHaveLength(1);
  expect(xml).toContain('<!-- The 5000 most severe problems are listed; 1 more are not. -->');
});
