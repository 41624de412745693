// Generated from schemas/ by `npm run generate`. Do not edit.
// @ts-nocheck
import { formats } from './schema-compiler.ts';
"use strict";
export const fleet = validate0;
const schema0 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://wardctl.invalid/schemas/fleet.schema.json","title":"FleetFile","description":"`fleet.yaml`: the city, and what holds in all of its wards.","type":"object","additionalProperties":false,"required":["fleet","name","clock","retention","placements"],"properties":{"fleet":{"$ref":"definitions.schema.json#/$defs/slug","description":"Name of the fleet for machines.","examples":["hanoi"]},"name":{"$ref":"definitions.schema.json#/$defs/localName"},"clock":{"title":"CityClock","description":"The time that cameras keep.","type":"object","additionalProperties":false,"required":["ntpServers"],"properties":{"ntpServers":{"description":"Time servers that the city approves. Cameras follow all of them, or those of them that a layer names.","type":"array","minItems":1,"uniqueItems":true,"items":{"$ref":"definitions.schema.json#/$defs/address"},"examples":[["10.1.0.123","10.1.0.124"]]},"timeZone":{"$ref":"definitions.schema.json#/$defs/timeZone","description":"POSIX time zone of the city.","default":"ICT-7"}}},"retention":{"description":"Retention classes by name.","type":"object","minProperties":1,"propertyNames":{"$ref":"definitions.schema.json#/$defs/slug"},"additionalProperties":{"$ref":"#/$defs/retentionClass"}},"placements":{"description":"Profiles by placement (`main-road`, `main-road-lpr`, `residential`, `hotspot`, `indoor`): how a camera is set that looks at such a place.","type":"object","propertyNames":{"$ref":"definitions.schema.json#/$defs/placement"},"additionalProperties":{"$ref":"#/$defs/placementProfile"}},"defaults":{"$ref":"definitions.schema.json#/$defs/defaults"},"addressPlan":{"title":"AddressPlan","description":"How the city's addresses are shared out among its wards.","type":"object","additionalProperties":false,"required":["wards"],"properties":{"wards":{"title":"WardNetworks","description":"Every ward has one network of `prefix` bits out of `cidr`; the sites of the ward divide it.","type":"object","additionalProperties":false,"required":["cidr","prefix"],"properties":{"cidr":{"$ref":"definitions.schema.json#/$defs/subnet","description":"Network that the networks of all wards are part of.","examples":["10.1.0.0/16"]},"prefix":{"description":"Length of the prefix of a ward's network, in bits.","unit":"bits","type":"integer","minimum":8,"maximum":30,"examples":[24]}}},"reserved":{"description":"Networks in that range that no ward gets: servers, management, spares.","type":"array","uniqueItems":true,"items":{"$ref":"definitions.schema.json#/$defs/subnet"},"examples":[["10.1.0.0/24"]]}}},"polygons":{"description":"File with the borders of the administrative units (GeoJSON, WGS 84, the code of a unit as property `unit`), from the folder of this file on. Positions are checked against it.","type":"string","minLength":1,"maxLength":500,"examples":["borders/units.geojson"]},"conformity":{"title":"ConformityRules","description":"Technical regulations that cameras have to conform to.","type":"object","additionalProperties":false,"properties":{"qcvn135":{"title":"ConformityDuty","description":"QCVN 135:2024/BTTTT, basic security of IP cameras.","type":"object","additionalProperties":false,"properties":{"mandatorySince":{"$ref":"definitions.schema.json#/$defs/date","description":"Cameras bought on this day or later need a certificate.","default":"2026-01-01","examples":["2026-01-01"]}}}}},"rules":{"title":"RuleSeverities","description":"How serious the city takes what is its own policy to decide. Rules that are not listed here cannot be changed: what they find would mislead everything after them.","type":"object","propertyNames":{"enum":["admin-name-differs","agreement-ends-soon","agreement-not-in-force","beyond-model","junction-on-one-recorder","missing-conformity","missing-purpose","out-of-profile-bounds","outside-address-plan","outside-subnet","outside-ward","overlapping-subnets","plain-stream","public-address","shared-credential","unknown-admin-edition"]},"additionalProperties":{"description":"`error` stops everything, `warning` is shown, `ignore` is not even looked for.","type":"string","enum":["error","warning","ignore"]},"examples":[{"missing-purpose":"error"}]},"state":{"title":"StateStore","description":"Where the recorded state of the wards is kept.","type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"description":"Backend of the engine; the folder `.wardctl/state` unless said otherwise.","type":"string","pattern":"^(?:file|s3|postgres)://\\S+$","examples":["file:///var/lib/wardctl/state"]}}}},"$defs":{"retentionClass":{"title":"RetentionClass","description":"How long footage is kept, and within which bounds anybody may change that.","type":"object","additionalProperties":false,"required":["floorDays","days"],"properties":{"floorDays":{"description":"Days that footage must be kept at least.","unit":"days","type":"integer","minimum":0,"maximum":3650,"examples":[30]},"days":{"description":"Days that footage is kept.","unit":"days","type":"integer","minimum":1,"maximum":3650,"examples":[30]},"ceilingDays":{"description":"Days after which footage must be gone. Every class needs one.","unit":"days","type":"integer","minimum":1,"maximum":3650,"examples":[45]},"reason":{"description":"Why footage is kept so long: the document or decision behind it.","type":"string","minLength":1}}},"placementProfile":{"title":"PlacementProfile","description":"Values for the cameras of a placement.","type":"object","additionalProperties":false,"properties":{"retention":{"$ref":"definitions.schema.json#/$defs/retention"},"settings":{"$ref":"definitions.schema.json#/$defs/settings"},"bounds":{"title":"ProfileBounds","description":"What the cameras of the placement must stay within, whatever other layers say.","type":"object","additionalProperties":false,"properties":{"bitrateKbps":{"$ref":"#/$defs/bounds","description":"Bitrate of the main encoder in kbit/s.","unit":"kbit/s","examples":[{"min":2000,"max":8000}]},"frameRateFps":{"$ref":"#/$defs/bounds","description":"Frames per second of the main encoder.","unit":"frames/s","examples":[{"min":15}]},"width":{"$ref":"#/$defs/bounds","description":"Width of the picture of the main encoder in pixels.","unit":"pixels","examples":[{"min":1920}]},"height":{"$ref":"#/$defs/bounds","description":"Height of the picture of the main encoder in pixels.","unit":"pixels","examples":[{"min":1080}]},"retentionDays":{"$ref":"#/$defs/bounds","description":"Days that footage is kept.","unit":"days","examples":[{"min":30,"max":90}]}}}}},"bounds":{"title":"Bounds","description":"The least and the most that a number may be; either may be left out.","type":"object","additionalProperties":false,"properties":{"min":{"description":"The least.","type":"number","minimum":0,"examples":[2000]},"max":{"description":"The most.","type":"number","minimum":0,"examples":[8000]}}}}};
const func0 = Object.prototype.hasOwnProperty;
import { isDeepStrictEqual as func1 } from 'node:util';
const schema2 = {"description":"A short name for machines: lower-case letters, digits and single hyphens.","type":"string","pattern":"^[a-z0-9]+(?:-[a-z0-9]+)*$","maxLength":63,"examples":["trang-tien"]};
const pattern0 = new RegExp("^[a-z0-9]+(?:-[a-z0-9]+)*$", "u");

function validate2(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate2.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(data.length > 63){
validate2.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 63}}];
return false;
}
else {
if(!pattern0.test(data)){
validate2.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"}}];
return false;
}
}
}
else {
validate2.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate2.errors = vErrors;
return errors === 0;
}
validate2.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema3 = {"title":"LocalName","description":"A name for people.","type":"object","additionalProperties":false,"required":["vi"],"properties":{"vi":{"description":"The name in Vietnamese.","type":"string","minLength":1,"maxLength":200},"en":{"description":"The name in English.","type":"string","minLength":1,"maxLength":200}}};

function validate4(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate4.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.vi === undefined) && (missing0 = "vi")){
validate4.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "vi") || (key0 === "en"))){
validate4.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.vi !== undefined){
let data0 = data.vi;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 200){
validate4.errors = [{instancePath:instancePath+"/vi",schemaPath:"#/properties/vi/maxLength",keyword:"maxLength",params:{limit: 200}}];
return false;
}
else {
if(data0.length < 1){
validate4.errors = [{instancePath:instancePath+"/vi",schemaPath:"#/properties/vi/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate4.errors = [{instancePath:instancePath+"/vi",schemaPath:"#/properties/vi/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.en !== undefined){
let data1 = data.en;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 200){
validate4.errors = [{instancePath:instancePath+"/en",schemaPath:"#/properties/en/maxLength",keyword:"maxLength",params:{limit: 200}}];
return false;
}
else {
if(data1.length < 1){
validate4.errors = [{instancePath:instancePath+"/en",schemaPath:"#/properties/en/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate4.errors = [{instancePath:instancePath+"/en",schemaPath:"#/properties/en/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate4.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate4.errors = vErrors;
return errors === 0;
}
validate4.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema4 = {"description":"IPv4 address or host name on the city's network.","type":"string","pattern":"^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)*[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)$","maxLength":253,"examples":["10.1.70.11"]};
const pattern1 = new RegExp("^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)*[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)$", "u");

function validate6(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate6.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(data.length > 253){
validate6.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 253}}];
return false;
}
else {
if(!pattern1.test(data)){
validate6.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)*[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)$"}}];
return false;
}
}
}
else {
validate6.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate6.errors = vErrors;
return errors === 0;
}
validate6.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema5 = {"description":"POSIX time zone, in which hours west of Greenwich count positive.","type":"string","pattern":"^(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)[+-]?\\d{1,2}(?::\\d{2}){0,2}\\S*$","maxLength":64,"examples":["ICT-7"]};
const pattern2 = new RegExp("^(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)[+-]?\\d{1,2}(?::\\d{2}){0,2}\\S*$", "u");

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate8.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(data.length > 64){
validate8.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern2.test(data)){
validate8.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)[+-]?\\d{1,2}(?::\\d{2}){0,2}\\S*$"}}];
return false;
}
}
}
else {
validate8.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate8.errors = vErrors;
return errors === 0;
}
validate8.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema6 = {"title":"RetentionClass","description":"How long footage is kept, and within which bounds anybody may change that.","type":"object","additionalProperties":false,"required":["floorDays","days"],"properties":{"floorDays":{"description":"Days that footage must be kept at least.","unit":"days","type":"integer","minimum":0,"maximum":3650,"examples":[30]},"days":{"description":"Days that footage is kept.","unit":"days","type":"integer","minimum":1,"maximum":3650,"examples":[30]},"ceilingDays":{"description":"Days after which footage must be gone. Every class needs one.","unit":"days","type":"integer","minimum":1,"maximum":3650,"examples":[45]},"reason":{"description":"Why footage is kept so long: the document or decision behind it.","type":"string","minLength":1}}};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate11.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.floorDays === undefined) && (missing0 = "floorDays")) || ((data.days === undefined) && (missing0 = "days"))){
validate11.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "floorDays") || (key0 === "days")) || (key0 === "ceilingDays")) || (key0 === "reason"))){
validate11.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.floorDays !== undefined){
let data0 = data.floorDays;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate11.errors = [{instancePath:instancePath+"/floorDays",schemaPath:"#/properties/floorDays/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 3650 || isNaN(data0)){
validate11.errors = [{instancePath:instancePath+"/floorDays",schemaPath:"#/properties/floorDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3650}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate11.errors = [{instancePath:instancePath+"/floorDays",schemaPath:"#/properties/floorDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.days !== undefined){
let data1 = data.days;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate11.errors = [{instancePath:instancePath+"/days",schemaPath:"#/properties/days/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 3650 || isNaN(data1)){
validate11.errors = [{instancePath:instancePath+"/days",schemaPath:"#/properties/days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3650}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate11.errors = [{instancePath:instancePath+"/days",schemaPath:"#/properties/days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ceilingDays !== undefined){
let data2 = data.ceilingDays;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate11.errors = [{instancePath:instancePath+"/ceilingDays",schemaPath:"#/properties/ceilingDays/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 3650 || isNaN(data2)){
validate11.errors = [{instancePath:instancePath+"/ceilingDays",schemaPath:"#/properties/ceilingDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3650}}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate11.errors = [{instancePath:instancePath+"/ceilingDays",schemaPath:"#/properties/ceilingDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
let data3 = data.reason;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(data3.length < 1){
validate11.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}
validate11.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema7 = {"description":"What a camera looks at: `main-road`, `main-road-lpr` (a main road, close enough to read number plates), `residential`, `hotspot` or `indoor`.","type":"string","enum":["main-road","main-road-lpr","residential","hotspot","indoor"]};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate13.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
validate13.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data === "main-road") || (data === "main-road-lpr")) || (data === "residential")) || (data === "hotspot")) || (data === "indoor"))){
validate13.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema7.enum}}];
return false;
}
validate13.errors = vErrors;
return errors === 0;
}
validate13.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema8 = {"title":"PlacementProfile","description":"Values for the cameras of a placement.","type":"object","additionalProperties":false,"properties":{"retention":{"$ref":"definitions.schema.json#/$defs/retention"},"settings":{"$ref":"definitions.schema.json#/$defs/settings"},"bounds":{"title":"ProfileBounds","description":"What the cameras of the placement must stay within, whatever other layers say.","type":"object","additionalProperties":false,"properties":{"bitrateKbps":{"$ref":"#/$defs/bounds","description":"Bitrate of the main encoder in kbit/s.","unit":"kbit/s","examples":[{"min":2000,"max":8000}]},"frameRateFps":{"$ref":"#/$defs/bounds","description":"Frames per second of the main encoder.","unit":"frames/s","examples":[{"min":15}]},"width":{"$ref":"#/$defs/bounds","description":"Width of the picture of the main encoder in pixels.","unit":"pixels","examples":[{"min":1920}]},"height":{"$ref":"#/$defs/bounds","description":"Height of the picture of the main encoder in pixels.","unit":"pixels","examples":[{"min":1080}]},"retentionDays":{"$ref":"#/$defs/bounds","description":"Days that footage is kept.","unit":"days","examples":[{"min":30,"max":90}]}}}}};
const schema9 = {"title":"RetentionChoice","description":"How long footage is kept: the name of a retention class of the city, or a class with a number of days within its bounds.","type":["string","object"],"additionalProperties":false,"required":["class","days"],"properties":{"class":{"$ref":"#/$defs/slug","description":"Retention class of the city.","examples":["vn-ward-30"]},"days":{"description":"Days that footage is kept, within the floor and the ceiling of the class.","unit":"days","type":"integer","minimum":1,"maximum":3650,"examples":[40]}},"examples":["vn-ward-30"]};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate17.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(data.length > 63){
validate17.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 63}}];
return false;
}
else {
if(!pattern0.test(data)){
validate17.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"}}];
return false;
}
}
}
else {
validate17.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate17.errors = vErrors;
return errors === 0;
}
validate17.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate16.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
validate16.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema9.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.class === undefined) && (missing0 = "class")) || ((data.days === undefined) && (missing0 = "days"))){
validate16.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "class") || (key0 === "days"))){
validate16.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.class !== undefined){
const _errs2 = errors;
if(!(validate17(data.class, {instancePath:instancePath+"/class",parentData:data,parentDataProperty:"class",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.days !== undefined){
let data1 = data.days;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate16.errors = [{instancePath:instancePath+"/days",schemaPath:"#/properties/days/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 3650 || isNaN(data1)){
validate16.errors = [{instancePath:instancePath+"/days",schemaPath:"#/properties/days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3650}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate16.errors = [{instancePath:instancePath+"/days",schemaPath:"#/properties/days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
validate16.errors = vErrors;
return errors === 0;
}
validate16.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema11 = {"title":"SettingsLayer","description":"Settings of a camera. What no layer names is not managed; null removes an inherited value.","type":["object","null"],"additionalProperties":false,"properties":{"clock":{"title":"ClockLayer","description":"How the camera keeps time.","type":["object","null"],"additionalProperties":false,"properties":{"mode":{"description":"`ntp`: the camera follows the time servers. `manual`: the clock is left to a person.","default":"ntp","type":"string","enum":["ntp","manual"]},"ntpServers":{"description":"Time servers, some or all of those the city approves. All of them unless said otherwise.","type":"array","minItems":1,"uniqueItems":true,"items":{"$ref":"#/$defs/address"}},"timeZone":{"$ref":"#/$defs/timeZone"},"maxOffsetSeconds":{"description":"A clock that follows no time server and is off by more than this is set once.","type":["integer","null"],"minimum":1,"maximum":86400,"examples":[5]}}},"hostname":{"description":"Host name the camera gives itself.","default":"{id}","type":["string","null"],"pattern":"^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$","examples":["vn01-00070-mr-0012"]},"discovery":{"description":"Whether the camera answers WS-Discovery.","default":"non-discoverable","type":["string","null"],"enum":["discoverable","non-discoverable",null]},"encoder":{"title":"EncodersLayer","description":"Video encoders: `main` makes the stream that is recorded, `sub` the small one for live views.","type":["object","null"],"additionalProperties":false,"properties":{"main":{"$ref":"#/$defs/encoder"},"sub":{"$ref":"#/$defs/encoder"}}},"scopes":{"$ref":"#/$defs/scopes"},"network":{"$ref":"#/$defs/network"},"audio":{"description":"`off`: no profile of the camera carries sound.","type":["string","null"],"enum":["off",null]},"multicast":{"description":"`off`: no video encoder of the camera starts to send to a multicast group by itself.","type":["string","null"],"enum":["off",null]},"osd":{"$ref":"#/$defs/osd"},"masks":{"description":"Privacy masks: all of them, since a mask that is not named is removed. A list replaces the inherited one.","type":["array","null"],"maxItems":64,"items":{"$ref":"#/$defs/mask"}},"imaging":{"$ref":"#/$defs/imaging"},"accounts":{"title":"AccountsLayer","description":"Accounts of the camera by user name. The one that wardctl signs in with is never changed.","type":["object","null"],"propertyNames":{"pattern":"^[A-Za-z0-9_-]{1,32}$"},"maxProperties":32,"additionalProperties":{"$ref":"#/$defs/account"}},"otherAccounts":{"description":"What becomes of accounts that are not named. `remove` spares the one that wardctl signs in with.","type":["string","null"],"enum":["keep","remove",null]},"passwordPolicy":{"$ref":"#/$defs/passwordPolicy"},"failedLogins":{"$ref":"#/$defs/failedLogins"},"tls":{"$ref":"#/$defs/tls"},"recording":{"$ref":"#/$defs/deviceRecording"}}};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(data.length > 253){
validate21.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 253}}];
return false;
}
else {
if(!pattern1.test(data)){
validate21.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)*[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)$"}}];
return false;
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(data.length > 64){
validate23.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern2.test(data)){
validate23.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)[+-]?\\d{1,2}(?::\\d{2}){0,2}\\S*$"}}];
return false;
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema14 = {"title":"EncoderLayer","description":"Settings of one video encoder. What is absent stays as the device has it; null removes an inherited value.","type":["object","null"],"additionalProperties":false,"properties":{"codec":{"description":"Video compression.","type":["string","null"],"enum":["H264","H265",null]},"width":{"description":"Width of the picture in pixels.","unit":"pixels","type":["integer","null"],"minimum":64,"maximum":16384,"examples":[2560]},"height":{"description":"Height of the picture in pixels.","unit":"pixels","type":["integer","null"],"minimum":64,"maximum":16384,"examples":[1440]},"frameRateFps":{"description":"Frames per second.","unit":"frames/s","type":["number","null"],"exclusiveMinimum":0,"maximum":120,"examples":[20]},"bitrateKbps":{"description":"Upper bound of the bitrate in kbit/s.","unit":"kbit/s","type":["integer","null"],"minimum":1,"maximum":65535,"examples":[4000]},"govLength":{"description":"Distance between key frames, in frames.","unit":"frames","type":["integer","null"],"minimum":1,"maximum":1000,"examples":[40]}}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema14.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "codec") || (key0 === "width")) || (key0 === "height")) || (key0 === "frameRateFps")) || (key0 === "bitrateKbps")) || (key0 === "govLength"))){
validate25.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.codec !== undefined){
let data0 = data.codec;
const _errs2 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate25.errors = [{instancePath:instancePath+"/codec",schemaPath:"#/properties/codec/type",keyword:"type",params:{type: schema14.properties.codec.type}}];
return false;
}
if(!(((data0 === "H264") || (data0 === "H265")) || (data0 === null))){
validate25.errors = [{instancePath:instancePath+"/codec",schemaPath:"#/properties/codec/enum",keyword:"enum",params:{allowedValues: schema14.properties.codec.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.width !== undefined){
let data1 = data.width;
const _errs4 = errors;
if((!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) && (data1 !== null)){
validate25.errors = [{instancePath:instancePath+"/width",schemaPath:"#/properties/width/type",keyword:"type",params:{type: schema14.properties.width.type}}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 16384 || isNaN(data1)){
validate25.errors = [{instancePath:instancePath+"/width",schemaPath:"#/properties/width/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data1 < 64 || isNaN(data1)){
validate25.errors = [{instancePath:instancePath+"/width",schemaPath:"#/properties/width/minimum",keyword:"minimum",params:{comparison: ">=", limit: 64}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.height !== undefined){
let data2 = data.height;
const _errs6 = errors;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (data2 !== null)){
validate25.errors = [{instancePath:instancePath+"/height",schemaPath:"#/properties/height/type",keyword:"type",params:{type: schema14.properties.height.type}}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 16384 || isNaN(data2)){
validate25.errors = [{instancePath:instancePath+"/height",schemaPath:"#/properties/height/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16384}}];
return false;
}
else {
if(data2 < 64 || isNaN(data2)){
validate25.errors = [{instancePath:instancePath+"/height",schemaPath:"#/properties/height/minimum",keyword:"minimum",params:{comparison: ">=", limit: 64}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.frameRateFps !== undefined){
let data3 = data.frameRateFps;
const _errs8 = errors;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (data3 !== null)){
validate25.errors = [{instancePath:instancePath+"/frameRateFps",schemaPath:"#/properties/frameRateFps/type",keyword:"type",params:{type: schema14.properties.frameRateFps.type}}];
return false;
}
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 120 || isNaN(data3)){
validate25.errors = [{instancePath:instancePath+"/frameRateFps",schemaPath:"#/properties/frameRateFps/maximum",keyword:"maximum",params:{comparison: "<=", limit: 120}}];
return false;
}
else {
if(data3 <= 0 || isNaN(data3)){
validate25.errors = [{instancePath:instancePath+"/frameRateFps",schemaPath:"#/properties/frameRateFps/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bitrateKbps !== undefined){
let data4 = data.bitrateKbps;
const _errs10 = errors;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (data4 !== null)){
validate25.errors = [{instancePath:instancePath+"/bitrateKbps",schemaPath:"#/properties/bitrateKbps/type",keyword:"type",params:{type: schema14.properties.bitrateKbps.type}}];
return false;
}
if(errors === _errs10){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 65535 || isNaN(data4)){
validate25.errors = [{instancePath:instancePath+"/bitrateKbps",schemaPath:"#/properties/bitrateKbps/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}}];
return false;
}
else {
if(data4 < 1 || isNaN(data4)){
validate25.errors = [{instancePath:instancePath+"/bitrateKbps",schemaPath:"#/properties/bitrateKbps/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.govLength !== undefined){
let data5 = data.govLength;
const _errs12 = errors;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (data5 !== null)){
validate25.errors = [{instancePath:instancePath+"/govLength",schemaPath:"#/properties/govLength/type",keyword:"type",params:{type: schema14.properties.govLength.type}}];
return false;
}
if(errors === _errs12){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000 || isNaN(data5)){
validate25.errors = [{instancePath:instancePath+"/govLength",schemaPath:"#/properties/govLength/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate25.errors = [{instancePath:instancePath+"/govLength",schemaPath:"#/properties/govLength/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema15 = {"title":"ScopesLayer","description":"Scopes that the camera announces itself by. What it holds fixed is left alone.","type":["object","null"],"additionalProperties":false,"properties":{"present":{"description":"Scopes to add; `{id}` stands for the id of the camera.","type":"array","maxItems":64,"uniqueItems":true,"items":{"$ref":"#/$defs/scope"}},"absent":{"description":"Scopes to remove.","type":["array","null"],"maxItems":64,"uniqueItems":true,"items":{"$ref":"#/$defs/scope"}}}};
const schema16 = {"description":"A scope as ONVIF writes it.","type":"string","pattern":"^[a-z][a-z0-9+.-]*:\\S+$","maxLength":255,"examples":["onvif://www.onvif.org/name/{id}"]};
const pattern7 = new RegExp("^[a-z][a-z0-9+.-]*:\\S+$", "u");

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(data.length > 255){
validate29.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 255}}];
return false;
}
else {
if(!pattern7.test(data)){
validate29.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9+.-]*:\\S+$"}}];
return false;
}
}
}
else {
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema15.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "present") || (key0 === "absent"))){
validate28.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.present !== undefined){
let data0 = data.present;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length > 64){
validate28.errors = [{instancePath:instancePath+"/present",schemaPath:"#/properties/present/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate29(data0[i0], {instancePath:instancePath+"/present/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
if(valid1){
let i1 = data0.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func1(data0[i1], data0[j0])){
validate28.errors = [{instancePath:instancePath+"/present",schemaPath:"#/properties/present/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}}];
return false;
break outer0;
}
}
}
}
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/present",schemaPath:"#/properties/present/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.absent !== undefined){
let data2 = data.absent;
const _errs5 = errors;
if((!(Array.isArray(data2))) && (data2 !== null)){
validate28.errors = [{instancePath:instancePath+"/absent",schemaPath:"#/properties/absent/type",keyword:"type",params:{type: schema15.properties.absent.type}}];
return false;
}
if(errors === _errs5){
if(Array.isArray(data2)){
if(data2.length > 64){
validate28.errors = [{instancePath:instancePath+"/absent",schemaPath:"#/properties/absent/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid3 = true;
const len1 = data2.length;
for(let i2=0; i2<len1; i2++){
const _errs7 = errors;
if(!(validate29(data2[i2], {instancePath:instancePath+"/absent/" + i2,parentData:data2,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var valid3 = _errs7 === errors;
if(!valid3){
break;
}
}
if(valid3){
let i3 = data2.length;
let j1;
if(i3 > 1){
outer1:
for(;i3--;){
for(j1 = i3; j1--;){
if(func1(data2[i3], data2[j1])){
validate28.errors = [{instancePath:instancePath+"/absent",schemaPath:"#/properties/absent/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1}}];
return false;
break outer1;
}
}
}
}
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema17 = {"title":"NetworkLayer","description":"Network services of the camera, what it reaches, and how it is reached.","type":["object","null"],"additionalProperties":false,"properties":{"dns":{"title":"DnsLayer","description":"Name servers, in place of those from DHCP.","type":["object","null"],"additionalProperties":false,"required":["servers"],"properties":{"servers":{"description":"Name servers, compared as a set.","type":"array","maxItems":8,"uniqueItems":true,"items":{"$ref":"#/$defs/ipAddress"}},"searchDomains":{"description":"Domains that short names are looked up in.","type":["array","null"],"maxItems":8,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z0-9.-]{1,253}$","examples":["cameras.example.vn"]}}}},"gateways":{"description":"Default gateways, compared as a set.","type":["array","null"],"maxItems":8,"uniqueItems":true,"items":{"$ref":"#/$defs/ipAddress"}},"protocols":{"title":"ProtocolsLayer","description":"Protocols that the camera offers. The one that it is reached by is never closed, and an open port never moved.","type":["object","null"],"additionalProperties":false,"properties":{"http":{"$ref":"#/$defs/networkProtocol"},"https":{"$ref":"#/$defs/networkProtocol"},"rtsp":{"$ref":"#/$defs/networkProtocol"}}},"zeroConfiguration":{"description":"Link-local addresses (169.254.0.0/16) on every interface.","type":["string","null"],"enum":["on","off",null]},"dynamicDns":{"description":"`off`: the camera registers its address with no dynamic DNS service.","type":["string","null"],"enum":["off",null]},"addressFilter":{"title":"AddressFilterLayer","description":"Who may reach the camera. Written only with --allow-risky, and never so that wardctl itself is shut out.","type":["object","null"],"additionalProperties":false,"required":["type","addresses"],"properties":{"type":{"description":"`allow`: nobody else. `deny`: everybody else.","type":"string","enum":["allow","deny"]},"addresses":{"description":"Addresses or networks, compared as a set.","type":"array","maxItems":64,"uniqueItems":true,"items":{"type":"string","pattern":"^(?:(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3})(?:/(?:3[0-2]|[12]?\\d))?|(?=[0-9A-Fa-f:]*:[0-9A-Fa-f:]*:)[0-9A-Fa-f:]{2,39}(?:/(?:12[0-8]|1[01]\\d|[1-9]?\\d))?)$","examples":["10.1.0.0/16"]}}}},"ipv4":{"description":"Own address of the camera with its prefix length, or `dhcp`; `{address}` is that of the inventory. Written last, and only with --allow-risky.","type":["string","null"],"pattern":"^(?:dhcp|(?:\\{address\\}|(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3})/(?:[89]|[12]\\d|30))$","examples":["{address}/24"]}}};
const schema18 = {"description":"IPv4 or IPv6 address.","type":"string","pattern":"^(?:(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3})|(?=[0-9A-Fa-f:]*:[0-9A-Fa-f:]*:)[0-9A-Fa-f:]{2,39})$","examples":["10.1.0.1"]};
const pattern8 = new RegExp("^(?:(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3})|(?=[0-9A-Fa-f:]*:[0-9A-Fa-f:]*:)[0-9A-Fa-f:]{2,39})$", "u");

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern8.test(data)){
validate34.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3})|(?=[0-9A-Fa-f:]*:[0-9A-Fa-f:]*:)[0-9A-Fa-f:]{2,39})$"}}];
return false;
}
}
else {
validate34.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema19 = {"title":"NetworkProtocolLayer","description":"One protocol of the camera.","type":["object","null"],"additionalProperties":false,"required":["enabled"],"properties":{"enabled":{"description":"Whether the camera offers it.","type":"boolean"},"port":{"description":"Its port; as the camera has it unless said otherwise.","type":["integer","null"],"minimum":1,"maximum":65535,"examples":[443]}}};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate37.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema19.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.enabled === undefined) && (missing0 = "enabled")){
validate37.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "enabled") || (key0 === "port"))){
validate37.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.enabled !== undefined){
const _errs2 = errors;
if(typeof data.enabled !== "boolean"){
validate37.errors = [{instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.port !== undefined){
let data1 = data.port;
const _errs4 = errors;
if((!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) && (data1 !== null)){
validate37.errors = [{instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: schema19.properties.port.type}}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 65535 || isNaN(data1)){
validate37.errors = [{instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate37.errors = [{instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern9 = new RegExp("^[A-Za-z0-9.-]{1,253}$", "u");
const pattern10 = new RegExp("^(?:(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3})(?:/(?:3[0-2]|[12]?\\d))?|(?=[0-9A-Fa-f:]*:[0-9A-Fa-f:]*:)[0-9A-Fa-f:]{2,39}(?:/(?:12[0-8]|1[01]\\d|[1-9]?\\d))?)$", "u");
const pattern11 = new RegExp("^(?:dhcp|(?:\\{address\\}|(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3})/(?:[89]|[12]\\d|30))$", "u");

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate33.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema17.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "dns") || (key0 === "gateways")) || (key0 === "protocols")) || (key0 === "zeroConfiguration")) || (key0 === "dynamicDns")) || (key0 === "addressFilter")) || (key0 === "ipv4"))){
validate33.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.dns !== undefined){
let data0 = data.dns;
const _errs2 = errors;
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
validate33.errors = [{instancePath:instancePath+"/dns",schemaPath:"#/properties/dns/type",keyword:"type",params:{type: schema17.properties.dns.type}}];
return false;
}
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if((data0.servers === undefined) && (missing0 = "servers")){
validate33.errors = [{instancePath:instancePath+"/dns",schemaPath:"#/properties/dns/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs4 = errors;
for(const key1 in data0){
if(!((key1 === "servers") || (key1 === "searchDomains"))){
validate33.errors = [{instancePath:instancePath+"/dns",schemaPath:"#/properties/dns/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs4 === errors){
if(data0.servers !== undefined){
let data1 = data0.servers;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data1)){
if(data1.length > 8){
validate33.errors = [{instancePath:instancePath+"/dns/servers",schemaPath:"#/properties/dns/properties/servers/maxItems",keyword:"maxItems",params:{limit: 8}}];
return false;
}
else {
var valid2 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(!(validate34(data1[i0], {instancePath:instancePath+"/dns/servers/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
if(!valid2){
break;
}
}
if(valid2){
let i1 = data1.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func1(data1[i1], data1[j0])){
validate33.errors = [{instancePath:instancePath+"/dns/servers",schemaPath:"#/properties/dns/properties/servers/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}}];
return false;
break outer0;
}
}
}
}
}
}
}
else {
validate33.errors = [{instancePath:instancePath+"/dns/servers",schemaPath:"#/properties/dns/properties/servers/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.searchDomains !== undefined){
let data3 = data0.searchDomains;
const _errs8 = errors;
if((!(Array.isArray(data3))) && (data3 !== null)){
validate33.errors = [{instancePath:instancePath+"/dns/searchDomains",schemaPath:"#/properties/dns/properties/searchDomains/type",keyword:"type",params:{type: schema17.properties.dns.properties.searchDomains.type}}];
return false;
}
if(errors === _errs8){
if(Array.isArray(data3)){
if(data3.length > 8){
validate33.errors = [{instancePath:instancePath+"/dns/searchDomains",schemaPath:"#/properties/dns/properties/searchDomains/maxItems",keyword:"maxItems",params:{limit: 8}}];
return false;
}
else {
var valid4 = true;
const len1 = data3.length;
for(let i2=0; i2<len1; i2++){
let data4 = data3[i2];
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern9.test(data4)){
validate33.errors = [{instancePath:instancePath+"/dns/searchDomains/" + i2,schemaPath:"#/properties/dns/properties/searchDomains/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9.-]{1,253}$"}}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/dns/searchDomains/" + i2,schemaPath:"#/properties/dns/properties/searchDomains/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs10 === errors;
if(!valid4){
break;
}
}
if(valid4){
let i3 = data3.length;
let j1;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data3[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j1 = indices0[item0];
validate33.errors = [{instancePath:instancePath+"/dns/searchDomains",schemaPath:"#/properties/dns/properties/searchDomains/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1}}];
return false;
break;
}
indices0[item0] = i3;
}
}
}
}
}
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.gateways !== undefined){
let data5 = data.gateways;
const _errs12 = errors;
if((!(Array.isArray(data5))) && (data5 !== null)){
validate33.errors = [{instancePath:instancePath+"/gateways",schemaPath:"#/properties/gateways/type",keyword:"type",params:{type: schema17.properties.gateways.type}}];
return false;
}
if(errors === _errs12){
if(Array.isArray(data5)){
if(data5.length > 8){
validate33.errors = [{instancePath:instancePath+"/gateways",schemaPath:"#/properties/gateways/maxItems",keyword:"maxItems",params:{limit: 8}}];
return false;
}
else {
var valid6 = true;
const len2 = data5.length;
for(let i4=0; i4<len2; i4++){
const _errs14 = errors;
if(!(validate34(data5[i4], {instancePath:instancePath+"/gateways/" + i4,parentData:data5,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var valid6 = _errs14 === errors;
if(!valid6){
break;
}
}
if(valid6){
let i5 = data5.length;
let j2;
if(i5 > 1){
outer1:
for(;i5--;){
for(j2 = i5; j2--;){
if(func1(data5[i5], data5[j2])){
validate33.errors = [{instancePath:instancePath+"/gateways",schemaPath:"#/properties/gateways/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2}}];
return false;
break outer1;
}
}
}
}
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.protocols !== undefined){
let data7 = data.protocols;
const _errs15 = errors;
if((!(data7 && typeof data7 == "object" && !Array.isArray(data7))) && (data7 !== null)){
validate33.errors = [{instancePath:instancePath+"/protocols",schemaPath:"#/properties/protocols/type",keyword:"type",params:{type: schema17.properties.protocols.type}}];
return false;
}
if(errors === _errs15){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
const _errs17 = errors;
for(const key2 in data7){
if(!(((key2 === "http") || (key2 === "https")) || (key2 === "rtsp"))){
validate33.errors = [{instancePath:instancePath+"/protocols",schemaPath:"#/properties/protocols/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs17 === errors){
if(data7.http !== undefined){
const _errs18 = errors;
if(!(validate37(data7.http, {instancePath:instancePath+"/protocols/http",parentData:data7,parentDataProperty:"http",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
var valid8 = _errs18 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data7.https !== undefined){
const _errs19 = errors;
if(!(validate37(data7.https, {instancePath:instancePath+"/protocols/https",parentData:data7,parentDataProperty:"https",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
var valid8 = _errs19 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data7.rtsp !== undefined){
const _errs20 = errors;
if(!(validate37(data7.rtsp, {instancePath:instancePath+"/protocols/rtsp",parentData:data7,parentDataProperty:"rtsp",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
var valid8 = _errs20 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.zeroConfiguration !== undefined){
let data11 = data.zeroConfiguration;
const _errs21 = errors;
if((typeof data11 !== "string") && (data11 !== null)){
validate33.errors = [{instancePath:instancePath+"/zeroConfiguration",schemaPath:"#/properties/zeroConfiguration/type",keyword:"type",params:{type: schema17.properties.zeroConfiguration.type}}];
return false;
}
if(!(((data11 === "on") || (data11 === "off")) || (data11 === null))){
validate33.errors = [{instancePath:instancePath+"/zeroConfiguration",schemaPath:"#/properties/zeroConfiguration/enum",keyword:"enum",params:{allowedValues: schema17.properties.zeroConfiguration.enum}}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dynamicDns !== undefined){
let data12 = data.dynamicDns;
const _errs23 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
validate33.errors = [{instancePath:instancePath+"/dynamicDns",schemaPath:"#/properties/dynamicDns/type",keyword:"type",params:{type: schema17.properties.dynamicDns.type}}];
return false;
}
if(!((data12 === "off") || (data12 === null))){
validate33.errors = [{instancePath:instancePath+"/dynamicDns",schemaPath:"#/properties/dynamicDns/enum",keyword:"enum",params:{allowedValues: schema17.properties.dynamicDns.enum}}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.addressFilter !== undefined){
let data13 = data.addressFilter;
const _errs25 = errors;
if((!(data13 && typeof data13 == "object" && !Array.isArray(data13))) && (data13 !== null)){
validate33.errors = [{instancePath:instancePath+"/addressFilter",schemaPath:"#/properties/addressFilter/type",keyword:"type",params:{type: schema17.properties.addressFilter.type}}];
return false;
}
if(errors === _errs25){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing1;
if(((data13.type === undefined) && (missing1 = "type")) || ((data13.addresses === undefined) && (missing1 = "addresses"))){
validate33.errors = [{instancePath:instancePath+"/addressFilter",schemaPath:"#/properties/addressFilter/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs27 = errors;
for(const key3 in data13){
if(!((key3 === "type") || (key3 === "addresses"))){
validate33.errors = [{instancePath:instancePath+"/addressFilter",schemaPath:"#/properties/addressFilter/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs27 === errors){
if(data13.type !== undefined){
let data14 = data13.type;
const _errs28 = errors;
if(typeof data14 !== "string"){
validate33.errors = [{instancePath:instancePath+"/addressFilter/type",schemaPath:"#/properties/addressFilter/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data14 === "allow") || (data14 === "deny"))){
validate33.errors = [{instancePath:instancePath+"/addressFilter/type",schemaPath:"#/properties/addressFilter/properties/type/enum",keyword:"enum",params:{allowedValues: schema17.properties.addressFilter.properties.type.enum}}];
return false;
}
var valid9 = _errs28 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.addresses !== undefined){
let data15 = data13.addresses;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data15)){
if(data15.length > 64){
validate33.errors = [{instancePath:instancePath+"/addressFilter/addresses",schemaPath:"#/properties/addressFilter/properties/addresses/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid10 = true;
const len3 = data15.length;
for(let i6=0; i6<len3; i6++){
let data16 = data15[i6];
const _errs32 = errors;
if(errors === _errs32){
if(typeof data16 === "string"){
if(!pattern10.test(data16)){
validate33.errors = [{instancePath:instancePath+"/addressFilter/addresses/" + i6,schemaPath:"#/properties/addressFilter/properties/addresses/items/pattern",keyword:"pattern",params:{pattern: "^(?:(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3})(?:/(?:3[0-2]|[12]?\\d))?|(?=[0-9A-Fa-f:]*:[0-9A-Fa-f:]*:)[0-9A-Fa-f:]{2,39}(?:/(?:12[0-8]|1[01]\\d|[1-9]?\\d))?)$"}}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/addressFilter/addresses/" + i6,schemaPath:"#/properties/addressFilter/properties/addresses/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid10 = _errs32 === errors;
if(!valid10){
break;
}
}
if(valid10){
let i7 = data15.length;
let j3;
if(i7 > 1){
const indices1 = {};
for(;i7--;){
let item1 = data15[i7];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j3 = indices1[item1];
validate33.errors = [{instancePath:instancePath+"/addressFilter/addresses",schemaPath:"#/properties/addressFilter/properties/addresses/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j3}}];
return false;
break;
}
indices1[item1] = i7;
}
}
}
}
}
else {
validate33.errors = [{instancePath:instancePath+"/addressFilter/addresses",schemaPath:"#/properties/addressFilter/properties/addresses/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid9 = _errs30 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ipv4 !== undefined){
let data17 = data.ipv4;
const _errs34 = errors;
if((typeof data17 !== "string") && (data17 !== null)){
validate33.errors = [{instancePath:instancePath+"/ipv4",schemaPath:"#/properties/ipv4/type",keyword:"type",params:{type: schema17.properties.ipv4.type}}];
return false;
}
if(errors === _errs34){
if(typeof data17 === "string"){
if(!pattern11.test(data17)){
validate33.errors = [{instancePath:instancePath+"/ipv4",schemaPath:"#/properties/ipv4/pattern",keyword:"pattern",params:{pattern: "^(?:dhcp|(?:\\{address\\}|(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3})/(?:[89]|[12]\\d|30))$"}}];
return false;
}
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema20 = {"title":"OsdLayer","description":"Texts that the camera draws into its picture.","type":["object","null"],"additionalProperties":false,"properties":{"name":{"description":"Name of the camera in the picture; `{id}` stands for its id.","type":["string","null"],"minLength":1,"maxLength":64,"examples":["{id}"]},"clock":{"description":"Date and time in the picture.","type":["string","null"],"enum":["on","off",null]}}};

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate42.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema20.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "clock"))){
validate42.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
let data0 = data.name;
const _errs2 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate42.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema20.properties.name.type}}];
return false;
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate42.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(data0.length < 1){
validate42.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.clock !== undefined){
let data1 = data.clock;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate42.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/type",keyword:"type",params:{type: schema20.properties.clock.type}}];
return false;
}
if(!(((data1 === "on") || (data1 === "off")) || (data1 === null))){
validate42.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/enum",keyword:"enum",params:{allowedValues: schema20.properties.clock.enum}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema21 = {"title":"PrivacyMaskEntry","description":"A part of the picture that is never shown nor recorded.","type":"object","additionalProperties":false,"required":["id","polygon"],"properties":{"id":{"$ref":"#/$defs/slug","description":"Names it among the masks of the camera.","examples":["house-12"]},"polygon":{"description":"Corners in order, each `[x, y]` from -1 (left, bottom) to 1 (right, top) of the picture.","type":"array","minItems":3,"maxItems":32,"items":{"type":"array","minItems":2,"maxItems":2,"items":{"type":"number","minimum":-1,"maximum":1}},"examples":[[[-1,1],[-0.5,1],[-0.5,0.2],[-1,0.2]]]}}};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.id === undefined) && (missing0 = "id")) || ((data.polygon === undefined) && (missing0 = "polygon"))){
validate44.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "id") || (key0 === "polygon"))){
validate44.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
const _errs2 = errors;
if(!(validate17(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.polygon !== undefined){
let data1 = data.polygon;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 32){
validate44.errors = [{instancePath:instancePath+"/polygon",schemaPath:"#/properties/polygon/maxItems",keyword:"maxItems",params:{limit: 32}}];
return false;
}
else {
if(data1.length < 3){
validate44.errors = [{instancePath:instancePath+"/polygon",schemaPath:"#/properties/polygon/minItems",keyword:"minItems",params:{limit: 3}}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
if(data2.length > 2){
validate44.errors = [{instancePath:instancePath+"/polygon/" + i0,schemaPath:"#/properties/polygon/items/maxItems",keyword:"maxItems",params:{limit: 2}}];
return false;
}
else {
if(data2.length < 2){
validate44.errors = [{instancePath:instancePath+"/polygon/" + i0,schemaPath:"#/properties/polygon/items/minItems",keyword:"minItems",params:{limit: 2}}];
return false;
}
else {
var valid2 = true;
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
const _errs7 = errors;
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1 || isNaN(data3)){
validate44.errors = [{instancePath:instancePath+"/polygon/" + i0+"/" + i1,schemaPath:"#/properties/polygon/items/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data3 < -1 || isNaN(data3)){
validate44.errors = [{instancePath:instancePath+"/polygon/" + i0+"/" + i1,schemaPath:"#/properties/polygon/items/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/polygon/" + i0+"/" + i1,schemaPath:"#/properties/polygon/items/items/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs7 === errors;
if(!valid2){
break;
}
}
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/polygon/" + i0,schemaPath:"#/properties/polygon/items/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/polygon",schemaPath:"#/properties/polygon/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate44.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema22 = {"title":"ImagingLayer","description":"Picture settings of the video source.","type":["object","null"],"additionalProperties":false,"properties":{"wideDynamicRange":{"description":"Wide dynamic range, for scenes with sun and shade.","type":["string","null"],"enum":["on","off",null]},"irCutFilter":{"description":"Infrared filter: `on` by day, `off` by night, `auto` as the light is.","type":["string","null"],"enum":["on","off","auto",null]},"exposure":{"title":"ExposureLayer","description":"Exposure. For number plates at v km/h at most 1/(11 v) seconds.","type":["object","null"],"additionalProperties":false,"required":["mode"],"properties":{"mode":{"description":"`auto`: the camera chooses. `manual`: the exposure is fixed.","type":"string","enum":["auto","manual"]},"maxExposureMicroseconds":{"description":"Longest exposure in automatic mode.","unit":"microseconds","type":["number","null"],"minimum":1,"maximum":1000000,"examples":[20000]},"exposureMicroseconds":{"description":"Exposure in manual mode.","unit":"microseconds","type":["number","null"],"minimum":1,"maximum":1000000,"examples":[1000]}}}}};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate47.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema22.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "wideDynamicRange") || (key0 === "irCutFilter")) || (key0 === "exposure"))){
validate47.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.wideDynamicRange !== undefined){
let data0 = data.wideDynamicRange;
const _errs2 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate47.errors = [{instancePath:instancePath+"/wideDynamicRange",schemaPath:"#/properties/wideDynamicRange/type",keyword:"type",params:{type: schema22.properties.wideDynamicRange.type}}];
return false;
}
if(!(((data0 === "on") || (data0 === "off")) || (data0 === null))){
validate47.errors = [{instancePath:instancePath+"/wideDynamicRange",schemaPath:"#/properties/wideDynamicRange/enum",keyword:"enum",params:{allowedValues: schema22.properties.wideDynamicRange.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.irCutFilter !== undefined){
let data1 = data.irCutFilter;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate47.errors = [{instancePath:instancePath+"/irCutFilter",schemaPath:"#/properties/irCutFilter/type",keyword:"type",params:{type: schema22.properties.irCutFilter.type}}];
return false;
}
if(!((((data1 === "on") || (data1 === "off")) || (data1 === "auto")) || (data1 === null))){
validate47.errors = [{instancePath:instancePath+"/irCutFilter",schemaPath:"#/properties/irCutFilter/enum",keyword:"enum",params:{allowedValues: schema22.properties.irCutFilter.enum}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exposure !== undefined){
let data2 = data.exposure;
const _errs6 = errors;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
validate47.errors = [{instancePath:instancePath+"/exposure",schemaPath:"#/properties/exposure/type",keyword:"type",params:{type: schema22.properties.exposure.type}}];
return false;
}
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing0;
if((data2.mode === undefined) && (missing0 = "mode")){
validate47.errors = [{instancePath:instancePath+"/exposure",schemaPath:"#/properties/exposure/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!(((key1 === "mode") || (key1 === "maxExposureMicroseconds")) || (key1 === "exposureMicroseconds"))){
validate47.errors = [{instancePath:instancePath+"/exposure",schemaPath:"#/properties/exposure/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.mode !== undefined){
let data3 = data2.mode;
const _errs9 = errors;
if(typeof data3 !== "string"){
validate47.errors = [{instancePath:instancePath+"/exposure/mode",schemaPath:"#/properties/exposure/properties/mode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data3 === "auto") || (data3 === "manual"))){
validate47.errors = [{instancePath:instancePath+"/exposure/mode",schemaPath:"#/properties/exposure/properties/mode/enum",keyword:"enum",params:{allowedValues: schema22.properties.exposure.properties.mode.enum}}];
return false;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.maxExposureMicroseconds !== undefined){
let data4 = data2.maxExposureMicroseconds;
const _errs11 = errors;
if((!((typeof data4 == "number") && (isFinite(data4)))) && (data4 !== null)){
validate47.errors = [{instancePath:instancePath+"/exposure/maxExposureMicroseconds",schemaPath:"#/properties/exposure/properties/maxExposureMicroseconds/type",keyword:"type",params:{type: schema22.properties.exposure.properties.maxExposureMicroseconds.type}}];
return false;
}
if(errors === _errs11){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000000 || isNaN(data4)){
validate47.errors = [{instancePath:instancePath+"/exposure/maxExposureMicroseconds",schemaPath:"#/properties/exposure/properties/maxExposureMicroseconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data4 < 1 || isNaN(data4)){
validate47.errors = [{instancePath:instancePath+"/exposure/maxExposureMicroseconds",schemaPath:"#/properties/exposure/properties/maxExposureMicroseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.exposureMicroseconds !== undefined){
let data5 = data2.exposureMicroseconds;
const _errs13 = errors;
if((!((typeof data5 == "number") && (isFinite(data5)))) && (data5 !== null)){
validate47.errors = [{instancePath:instancePath+"/exposure/exposureMicroseconds",schemaPath:"#/properties/exposure/properties/exposureMicroseconds/type",keyword:"type",params:{type: schema22.properties.exposure.properties.exposureMicroseconds.type}}];
return false;
}
if(errors === _errs13){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000000 || isNaN(data5)){
validate47.errors = [{instancePath:instancePath+"/exposure/exposureMicroseconds",schemaPath:"#/properties/exposure/properties/exposureMicroseconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate47.errors = [{instancePath:instancePath+"/exposure/exposureMicroseconds",schemaPath:"#/properties/exposure/properties/exposureMicroseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema23 = {"title":"AccountLayer","description":"One account of the camera.","type":["object","null"],"additionalProperties":false,"properties":{"level":{"description":"What it may do. `user`: look. `operator`: change the picture too. `administrator`: everything.","type":"string","enum":["administrator","operator","user"]},"credential":{"$ref":"#/$defs/credentialReference","examples":["age:{id}-viewer"]},"credentialVersion":{"$ref":"#/$defs/credentialVersion"}},"required":["level","credential"]};
const schema24 = {"description":"Where the credential is kept: `env:NAME`, a variable; `file:PATH` or `file:PATH#KEY`, a file that only its owner may read, or an entry of the JSON map in it; `exec:COMMAND`, what a password manager prints, run without a shell; `age:NAME`, the store of `wardctl secret`. `{id}` stands for the id of the device. Never the credential itself.","type":"string","pattern":"^(?:(?:env|file):\\S+|exec:\\S(?:.*\\S)?|age:[A-Za-z0-9{][A-Za-z0-9._{}-]{0,127})$","examples":["age:{id}","exec:pass show cameras/{id}","file:.wardctl/credentials.json#{id}"]};
const pattern13 = new RegExp("^(?:(?:env|file):\\S+|exec:\\S(?:.*\\S)?|age:[A-Za-z0-9{][A-Za-z0-9._{}-]{0,127})$", "u");

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern13.test(data)){
validate50.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:(?:env|file):\\S+|exec:\\S(?:.*\\S)?|age:[A-Za-z0-9{][A-Za-z0-9._{}-]{0,127})$"}}];
return false;
}
}
else {
validate50.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema25 = {"description":"Raised by hand when the secret behind the reference changes, so that whatever depends on it is written again.","default":1,"type":"integer","minimum":1,"examples":[2]};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate52.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data < 1 || isNaN(data)){
validate52.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate49.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema23.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.level === undefined) && (missing0 = "level")) || ((data.credential === undefined) && (missing0 = "credential"))){
validate49.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "level") || (key0 === "credential")) || (key0 === "credentialVersion"))){
validate49.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.level !== undefined){
let data0 = data.level;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate49.errors = [{instancePath:instancePath+"/level",schemaPath:"#/properties/level/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data0 === "administrator") || (data0 === "operator")) || (data0 === "user"))){
validate49.errors = [{instancePath:instancePath+"/level",schemaPath:"#/properties/level/enum",keyword:"enum",params:{allowedValues: schema23.properties.level.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.credential !== undefined){
const _errs4 = errors;
if(!(validate50(data.credential, {instancePath:instancePath+"/credential",parentData:data,parentDataProperty:"credential",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.credentialVersion !== undefined){
const _errs5 = errors;
if(!(validate52(data.credentialVersion, {instancePath:instancePath+"/credentialVersion",parentData:data,parentDataProperty:"credentialVersion",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema26 = {"title":"PasswordPolicyLayer","description":"What the camera asks of new passwords, where it can.","type":["object","null"],"additionalProperties":false,"properties":{"minLength":{"description":"Fewest characters.","type":["integer","null"],"minimum":0,"maximum":64,"examples":[8]},"minUppercase":{"description":"Fewest upper-case letters.","type":["integer","null"],"minimum":0,"maximum":16,"examples":[1]},"minNumbers":{"description":"Fewest digits.","type":["integer","null"],"minimum":0,"maximum":16,"examples":[1]},"minSpecial":{"description":"Fewest characters that are neither letter nor digit.","type":["integer","null"],"minimum":0,"maximum":16,"examples":[1]},"historyLength":{"description":"Former passwords that may not come back; 0 remembers none.","type":["integer","null"],"minimum":0,"maximum":32,"examples":[3]}}};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate55.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema26.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "minLength") || (key0 === "minUppercase")) || (key0 === "minNumbers")) || (key0 === "minSpecial")) || (key0 === "historyLength"))){
validate55.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.minLength !== undefined){
let data0 = data.minLength;
const _errs2 = errors;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (data0 !== null)){
validate55.errors = [{instancePath:instancePath+"/minLength",schemaPath:"#/properties/minLength/type",keyword:"type",params:{type: schema26.properties.minLength.type}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 64 || isNaN(data0)){
validate55.errors = [{instancePath:instancePath+"/minLength",schemaPath:"#/properties/minLength/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate55.errors = [{instancePath:instancePath+"/minLength",schemaPath:"#/properties/minLength/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.minUppercase !== undefined){
let data1 = data.minUppercase;
const _errs4 = errors;
if((!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) && (data1 !== null)){
validate55.errors = [{instancePath:instancePath+"/minUppercase",schemaPath:"#/properties/minUppercase/type",keyword:"type",params:{type: schema26.properties.minUppercase.type}}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 16 || isNaN(data1)){
validate55.errors = [{instancePath:instancePath+"/minUppercase",schemaPath:"#/properties/minUppercase/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate55.errors = [{instancePath:instancePath+"/minUppercase",schemaPath:"#/properties/minUppercase/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.minNumbers !== undefined){
let data2 = data.minNumbers;
const _errs6 = errors;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (data2 !== null)){
validate55.errors = [{instancePath:instancePath+"/minNumbers",schemaPath:"#/properties/minNumbers/type",keyword:"type",params:{type: schema26.properties.minNumbers.type}}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 16 || isNaN(data2)){
validate55.errors = [{instancePath:instancePath+"/minNumbers",schemaPath:"#/properties/minNumbers/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate55.errors = [{instancePath:instancePath+"/minNumbers",schemaPath:"#/properties/minNumbers/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.minSpecial !== undefined){
let data3 = data.minSpecial;
const _errs8 = errors;
if((!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) && (data3 !== null)){
validate55.errors = [{instancePath:instancePath+"/minSpecial",schemaPath:"#/properties/minSpecial/type",keyword:"type",params:{type: schema26.properties.minSpecial.type}}];
return false;
}
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 16 || isNaN(data3)){
validate55.errors = [{instancePath:instancePath+"/minSpecial",schemaPath:"#/properties/minSpecial/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16}}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate55.errors = [{instancePath:instancePath+"/minSpecial",schemaPath:"#/properties/minSpecial/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.historyLength !== undefined){
let data4 = data.historyLength;
const _errs10 = errors;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (data4 !== null)){
validate55.errors = [{instancePath:instancePath+"/historyLength",schemaPath:"#/properties/historyLength/type",keyword:"type",params:{type: schema26.properties.historyLength.type}}];
return false;
}
if(errors === _errs10){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 32 || isNaN(data4)){
validate55.errors = [{instancePath:instancePath+"/historyLength",schemaPath:"#/properties/historyLength/maximum",keyword:"maximum",params:{comparison: "<=", limit: 32}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate55.errors = [{instancePath:instancePath+"/historyLength",schemaPath:"#/properties/historyLength/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema27 = {"title":"FailedLoginsLayer","description":"When the camera warns of failed sign-ins, where it can.","type":["object","null"],"additionalProperties":false,"required":["warning"],"properties":{"warning":{"description":"Whether it warns.","type":"string","enum":["on","off"]},"maxAttempts":{"description":"Failures within the window that are too many.","type":["integer","null"],"minimum":1,"maximum":1000,"examples":[5]},"windowSeconds":{"description":"Seconds in which failures are counted.","type":["integer","null"],"minimum":1,"maximum":86400,"examples":[60]}}};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate57.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema27.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.warning === undefined) && (missing0 = "warning")){
validate57.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "warning") || (key0 === "maxAttempts")) || (key0 === "windowSeconds"))){
validate57.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.warning !== undefined){
let data0 = data.warning;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate57.errors = [{instancePath:instancePath+"/warning",schemaPath:"#/properties/warning/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data0 === "on") || (data0 === "off"))){
validate57.errors = [{instancePath:instancePath+"/warning",schemaPath:"#/properties/warning/enum",keyword:"enum",params:{allowedValues: schema27.properties.warning.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maxAttempts !== undefined){
let data1 = data.maxAttempts;
const _errs4 = errors;
if((!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) && (data1 !== null)){
validate57.errors = [{instancePath:instancePath+"/maxAttempts",schemaPath:"#/properties/maxAttempts/type",keyword:"type",params:{type: schema27.properties.maxAttempts.type}}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000 || isNaN(data1)){
validate57.errors = [{instancePath:instancePath+"/maxAttempts",schemaPath:"#/properties/maxAttempts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate57.errors = [{instancePath:instancePath+"/maxAttempts",schemaPath:"#/properties/maxAttempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.windowSeconds !== undefined){
let data2 = data.windowSeconds;
const _errs6 = errors;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (data2 !== null)){
validate57.errors = [{instancePath:instancePath+"/windowSeconds",schemaPath:"#/properties/windowSeconds/type",keyword:"type",params:{type: schema27.properties.windowSeconds.type}}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 86400 || isNaN(data2)){
validate57.errors = [{instancePath:instancePath+"/windowSeconds",schemaPath:"#/properties/windowSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate57.errors = [{instancePath:instancePath+"/windowSeconds",schemaPath:"#/properties/windowSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema28 = {"title":"TlsLayer","description":"Encryption that the camera offers, where it can be set.","type":["object","null"],"additionalProperties":false,"required":["versions"],"properties":{"versions":{"description":"Versions of TLS, compared as a set. One that wardctl speaks is never taken away while the camera is reached by https.","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["1.0","1.1","1.2","1.3"]}}}};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate59.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema28.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.versions === undefined) && (missing0 = "versions")){
validate59.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "versions")){
validate59.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.versions !== undefined){
let data0 = data.versions;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length < 1){
validate59.errors = [{instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
if(typeof data1 !== "string"){
validate59.errors = [{instancePath:instancePath+"/versions/" + i0,schemaPath:"#/properties/versions/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data1 === "1.0") || (data1 === "1.1")) || (data1 === "1.2")) || (data1 === "1.3"))){
validate59.errors = [{instancePath:instancePath+"/versions/" + i0,schemaPath:"#/properties/versions/items/enum",keyword:"enum",params:{allowedValues: schema28.properties.versions.items.enum}}];
return false;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
if(valid1){
let i1 = data0.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data0[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
validate59.errors = [{instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}}];
return false;
break;
}
indices0[item0] = i1;
}
}
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
}
}
}
}
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema29 = {"title":"DeviceRecordingLayer","description":"What the camera records on storage of its own, where it has any.","type":["object","null"],"additionalProperties":false,"properties":{"maxRetentionDays":{"description":"Days after which the camera deletes; 0 keeps as long as there is room. A shorter time deletes footage and needs --allow-footage-loss.","type":["integer","null"],"minimum":0,"maximum":3650,"examples":[30]},"mode":{"description":"`off`: no recording job of the camera is active.","type":["string","null"],"enum":["on","off",null]}}};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate61.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema29.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "maxRetentionDays") || (key0 === "mode"))){
validate61.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.maxRetentionDays !== undefined){
let data0 = data.maxRetentionDays;
const _errs2 = errors;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (data0 !== null)){
validate61.errors = [{instancePath:instancePath+"/maxRetentionDays",schemaPath:"#/properties/maxRetentionDays/type",keyword:"type",params:{type: schema29.properties.maxRetentionDays.type}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 3650 || isNaN(data0)){
validate61.errors = [{instancePath:instancePath+"/maxRetentionDays",schemaPath:"#/properties/maxRetentionDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3650}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate61.errors = [{instancePath:instancePath+"/maxRetentionDays",schemaPath:"#/properties/maxRetentionDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mode !== undefined){
let data1 = data.mode;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate61.errors = [{instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: schema29.properties.mode.type}}];
return false;
}
if(!(((data1 === "on") || (data1 === "off")) || (data1 === null))){
validate61.errors = [{instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema29.properties.mode.enum}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern6 = new RegExp("^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$", "u");
const pattern12 = new RegExp("^[A-Za-z0-9_-]{1,32}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema11.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(func0.call(schema11.properties, key0))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.clock !== undefined){
let data0 = data.clock;
const _errs2 = errors;
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
validate20.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/type",keyword:"type",params:{type: schema11.properties.clock.type}}];
return false;
}
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
const _errs4 = errors;
for(const key1 in data0){
if(!((((key1 === "mode") || (key1 === "ntpServers")) || (key1 === "timeZone")) || (key1 === "maxOffsetSeconds"))){
validate20.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs4 === errors){
if(data0.mode !== undefined){
let data1 = data0.mode;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate20.errors = [{instancePath:instancePath+"/clock/mode",schemaPath:"#/properties/clock/properties/mode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data1 === "ntp") || (data1 === "manual"))){
validate20.errors = [{instancePath:instancePath+"/clock/mode",schemaPath:"#/properties/clock/properties/mode/enum",keyword:"enum",params:{allowedValues: schema11.properties.clock.properties.mode.enum}}];
return false;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.ntpServers !== undefined){
let data2 = data0.ntpServers;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data2)){
if(data2.length < 1){
validate20.errors = [{instancePath:instancePath+"/clock/ntpServers",schemaPath:"#/properties/clock/properties/ntpServers/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid2 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(!(validate21(data2[i0], {instancePath:instancePath+"/clock/ntpServers/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
if(!valid2){
break;
}
}
if(valid2){
let i1 = data2.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func1(data2[i1], data2[j0])){
validate20.errors = [{instancePath:instancePath+"/clock/ntpServers",schemaPath:"#/properties/clock/properties/ntpServers/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}}];
return false;
break outer0;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/clock/ntpServers",schemaPath:"#/properties/clock/properties/ntpServers/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.timeZone !== undefined){
const _errs10 = errors;
if(!(validate23(data0.timeZone, {instancePath:instancePath+"/clock/timeZone",parentData:data0,parentDataProperty:"timeZone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.maxOffsetSeconds !== undefined){
let data5 = data0.maxOffsetSeconds;
const _errs11 = errors;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (data5 !== null)){
validate20.errors = [{instancePath:instancePath+"/clock/maxOffsetSeconds",schemaPath:"#/properties/clock/properties/maxOffsetSeconds/type",keyword:"type",params:{type: schema11.properties.clock.properties.maxOffsetSeconds.type}}];
return false;
}
if(errors === _errs11){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 86400 || isNaN(data5)){
validate20.errors = [{instancePath:instancePath+"/clock/maxOffsetSeconds",schemaPath:"#/properties/clock/properties/maxOffsetSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate20.errors = [{instancePath:instancePath+"/clock/maxOffsetSeconds",schemaPath:"#/properties/clock/properties/maxOffsetSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hostname !== undefined){
let data6 = data.hostname;
const _errs13 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate20.errors = [{instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/type",keyword:"type",params:{type: schema11.properties.hostname.type}}];
return false;
}
if(errors === _errs13){
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
validate20.errors = [{instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$"}}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.discovery !== undefined){
let data7 = data.discovery;
const _errs15 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate20.errors = [{instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/type",keyword:"type",params:{type: schema11.properties.discovery.type}}];
return false;
}
if(!(((data7 === "discoverable") || (data7 === "non-discoverable")) || (data7 === null))){
validate20.errors = [{instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/enum",keyword:"enum",params:{allowedValues: schema11.properties.discovery.enum}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.encoder !== undefined){
let data8 = data.encoder;
const _errs17 = errors;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (data8 !== null)){
validate20.errors = [{instancePath:instancePath+"/encoder",schemaPath:"#/properties/encoder/type",keyword:"type",params:{type: schema11.properties.encoder.type}}];
return false;
}
if(errors === _errs17){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
const _errs19 = errors;
for(const key2 in data8){
if(!((key2 === "main") || (key2 === "sub"))){
validate20.errors = [{instancePath:instancePath+"/encoder",schemaPath:"#/properties/encoder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs19 === errors){
if(data8.main !== undefined){
const _errs20 = errors;
if(!(validate25(data8.main, {instancePath:instancePath+"/encoder/main",parentData:data8,parentDataProperty:"main",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.sub !== undefined){
const _errs21 = errors;
if(!(validate25(data8.sub, {instancePath:instancePath+"/encoder/sub",parentData:data8,parentDataProperty:"sub",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scopes !== undefined){
const _errs22 = errors;
if(!(validate28(data.scopes, {instancePath:instancePath+"/scopes",parentData:data,parentDataProperty:"scopes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.network !== undefined){
const _errs23 = errors;
if(!(validate33(data.network, {instancePath:instancePath+"/network",parentData:data,parentDataProperty:"network",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.audio !== undefined){
let data13 = data.audio;
const _errs24 = errors;
if((typeof data13 !== "string") && (data13 !== null)){
validate20.errors = [{instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/type",keyword:"type",params:{type: schema11.properties.audio.type}}];
return false;
}
if(!((data13 === "off") || (data13 === null))){
validate20.errors = [{instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/enum",keyword:"enum",params:{allowedValues: schema11.properties.audio.enum}}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.multicast !== undefined){
let data14 = data.multicast;
const _errs26 = errors;
if((typeof data14 !== "string") && (data14 !== null)){
validate20.errors = [{instancePath:instancePath+"/multicast",schemaPath:"#/properties/multicast/type",keyword:"type",params:{type: schema11.properties.multicast.type}}];
return false;
}
if(!((data14 === "off") || (data14 === null))){
validate20.errors = [{instancePath:instancePath+"/multicast",schemaPath:"#/properties/multicast/enum",keyword:"enum",params:{allowedValues: schema11.properties.multicast.enum}}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.osd !== undefined){
const _errs28 = errors;
if(!(validate42(data.osd, {instancePath:instancePath+"/osd",parentData:data,parentDataProperty:"osd",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.masks !== undefined){
let data16 = data.masks;
const _errs29 = errors;
if((!(Array.isArray(data16))) && (data16 !== null)){
validate20.errors = [{instancePath:instancePath+"/masks",schemaPath:"#/properties/masks/type",keyword:"type",params:{type: schema11.properties.masks.type}}];
return false;
}
if(errors === _errs29){
if(Array.isArray(data16)){
if(data16.length > 64){
validate20.errors = [{instancePath:instancePath+"/masks",schemaPath:"#/properties/masks/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid5 = true;
const len1 = data16.length;
for(let i2=0; i2<len1; i2++){
const _errs31 = errors;
if(!(validate44(data16[i2], {instancePath:instancePath+"/masks/" + i2,parentData:data16,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
var valid5 = _errs31 === errors;
if(!valid5){
break;
}
}
}
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.imaging !== undefined){
const _errs32 = errors;
if(!(validate47(data.imaging, {instancePath:instancePath+"/imaging",parentData:data,parentDataProperty:"imaging",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accounts !== undefined){
let data19 = data.accounts;
const _errs33 = errors;
if((!(data19 && typeof data19 == "object" && !Array.isArray(data19))) && (data19 !== null)){
validate20.errors = [{instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/type",keyword:"type",params:{type: schema11.properties.accounts.type}}];
return false;
}
if(errors === _errs33){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(Object.keys(data19).length > 32){
validate20.errors = [{instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/maxProperties",keyword:"maxProperties",params:{limit: 32}}];
return false;
}
else {
for(const key3 in data19){
const _errs35 = errors;
if(typeof key3 === "string"){
if(!pattern12.test(key3)){
const err0 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,32}$"},propertyName:key3};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid6 = _errs35 === errors;
if(!valid6){
const err1 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/propertyNames",keyword:"propertyNames",params:{propertyName: key3}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate20.errors = vErrors;
return false;
break;
}
}
if(valid6){
for(const key4 in data19){
const _errs37 = errors;
if(!(validate49(data19[key4], {instancePath:instancePath+"/accounts/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data19,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var valid7 = _errs37 === errors;
if(!valid7){
break;
}
}
}
}
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.otherAccounts !== undefined){
let data21 = data.otherAccounts;
const _errs38 = errors;
if((typeof data21 !== "string") && (data21 !== null)){
validate20.errors = [{instancePath:instancePath+"/otherAccounts",schemaPath:"#/properties/otherAccounts/type",keyword:"type",params:{type: schema11.properties.otherAccounts.type}}];
return false;
}
if(!(((data21 === "keep") || (data21 === "remove")) || (data21 === null))){
validate20.errors = [{instancePath:instancePath+"/otherAccounts",schemaPath:"#/properties/otherAccounts/enum",keyword:"enum",params:{allowedValues: schema11.properties.otherAccounts.enum}}];
return false;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.passwordPolicy !== undefined){
const _errs40 = errors;
if(!(validate55(data.passwordPolicy, {instancePath:instancePath+"/passwordPolicy",parentData:data,parentDataProperty:"passwordPolicy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.failedLogins !== undefined){
const _errs41 = errors;
if(!(validate57(data.failedLogins, {instancePath:instancePath+"/failedLogins",parentData:data,parentDataProperty:"failedLogins",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tls !== undefined){
const _errs42 = errors;
if(!(validate59(data.tls, {instancePath:instancePath+"/tls",parentData:data,parentDataProperty:"tls",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.recording !== undefined){
const _errs43 = errors;
if(!(validate61(data.recording, {instancePath:instancePath+"/recording",parentData:data,parentDataProperty:"recording",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema30 = {"title":"Bounds","description":"The least and the most that a number may be; either may be left out.","type":"object","additionalProperties":false,"properties":{"min":{"description":"The least.","type":"number","minimum":0,"examples":[2000]},"max":{"description":"The most.","type":"number","minimum":0,"examples":[8000]}}};

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "min") || (key0 === "max"))){
validate64.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.min !== undefined){
let data0 = data.min;
const _errs2 = errors;
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
validate64.errors = [{instancePath:instancePath+"/min",schemaPath:"#/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate64.errors = [{instancePath:instancePath+"/min",schemaPath:"#/properties/min/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.max !== undefined){
let data1 = data.max;
const _errs4 = errors;
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate64.errors = [{instancePath:instancePath+"/max",schemaPath:"#/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate64.errors = [{instancePath:instancePath+"/max",schemaPath:"#/properties/max/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate64.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate15.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "retention") || (key0 === "settings")) || (key0 === "bounds"))){
validate15.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.retention !== undefined){
const _errs2 = errors;
if(!(validate16(data.retention, {instancePath:instancePath+"/retention",parentData:data,parentDataProperty:"retention",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.settings !== undefined){
const _errs3 = errors;
if(!(validate20(data.settings, {instancePath:instancePath+"/settings",parentData:data,parentDataProperty:"settings",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bounds !== undefined){
let data2 = data.bounds;
const _errs4 = errors;
if(errors === _errs4){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
const _errs6 = errors;
for(const key1 in data2){
if(!(((((key1 === "bitrateKbps") || (key1 === "frameRateFps")) || (key1 === "width")) || (key1 === "height")) || (key1 === "retentionDays"))){
validate15.errors = [{instancePath:instancePath+"/bounds",schemaPath:"#/properties/bounds/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs6 === errors){
if(data2.bitrateKbps !== undefined){
const _errs7 = errors;
if(!(validate64(data2.bitrateKbps, {instancePath:instancePath+"/bounds/bitrateKbps",parentData:data2,parentDataProperty:"bitrateKbps",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.frameRateFps !== undefined){
const _errs8 = errors;
if(!(validate64(data2.frameRateFps, {instancePath:instancePath+"/bounds/frameRateFps",parentData:data2,parentDataProperty:"frameRateFps",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.width !== undefined){
const _errs9 = errors;
if(!(validate64(data2.width, {instancePath:instancePath+"/bounds/width",parentData:data2,parentDataProperty:"width",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.height !== undefined){
const _errs10 = errors;
if(!(validate64(data2.height, {instancePath:instancePath+"/bounds/height",parentData:data2,parentDataProperty:"height",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.retentionDays !== undefined){
const _errs11 = errors;
if(!(validate64(data2.retentionDays, {instancePath:instancePath+"/bounds/retentionDays",parentData:data2,parentDataProperty:"retentionDays",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/bounds",schemaPath:"#/properties/bounds/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate15.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate15.errors = vErrors;
return errors === 0;
}
validate15.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema31 = {"title":"Defaults","description":"Values for devices that do not set their own.","type":"object","additionalProperties":false,"properties":{"camera":{"$ref":"#/$defs/cameraDefaults"},"recorder":{"$ref":"#/$defs/recorderDefaults"}}};
const schema32 = {"title":"CameraDefaults","description":"Values for the cameras below this place that do not set their own.","type":"object","additionalProperties":false,"properties":{"credential":{"$ref":"#/$defs/credentialReference"},"credentialVersion":{"$ref":"#/$defs/credentialVersion"},"port":{"$ref":"#/$defs/port","description":"Port of the ONVIF service.","default":80},"protocol":{"$ref":"#/$defs/protocol"},"certificate":{"$ref":"#/$defs/certificate"},"stream":{"$ref":"#/$defs/stream"},"retention":{"$ref":"#/$defs/retention"},"settings":{"$ref":"#/$defs/settings"}}};
const schema33 = {"description":"TCP port.","type":"integer","minimum":1,"maximum":65535,"examples":[80]};

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate75.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 65535 || isNaN(data)){
validate75.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}}];
return false;
}
else {
if(data < 1 || isNaN(data)){
validate75.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
validate75.errors = vErrors;
return errors === 0;
}
validate75.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema34 = {"description":"How the ONVIF service is reached.","default":"http","type":"string","enum":["http","https"]};

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
validate77.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data === "http") || (data === "https"))){
validate77.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema35 = {"description":"Which certificate the ONVIF service may show over `https`: one that an authority of this machine vouches for (`authorities`), exactly the one with this fingerprint (`sha256:` and 64 hexadecimal digits, colons between them or not), one that the authorities in a PEM file vouch for (`ca:` and its path), or any (`unverified`: encrypted, but to whom is not known).","default":"authorities","type":"string","pattern":"^(authorities|unverified|sha256:[0-9A-Fa-f]{2}(:?[0-9A-Fa-f]{2}){31}|ca:\\S.*)$","maxLength":500,"examples":["ca:certificates/cameras.pem"]};
const pattern14 = new RegExp("^(authorities|unverified|sha256:[0-9A-Fa-f]{2}(:?[0-9A-Fa-f]{2}){31}|ca:\\S.*)$", "u");

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate79.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(data.length > 500){
validate79.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
else {
if(!pattern14.test(data)){
validate79.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(authorities|unverified|sha256:[0-9A-Fa-f]{2}(:?[0-9A-Fa-f]{2}){31}|ca:\\S.*)$"}}];
return false;
}
}
}
else {
validate79.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate79.errors = vErrors;
return errors === 0;
}
validate79.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema36 = {"title":"StreamLayer","description":"The RTSP stream that the recorder pulls.","type":"object","additionalProperties":false,"properties":{"protocol":{"description":"`rtsps`: RTSP over TLS, where the camera offers it.","default":"rtsp","type":"string","enum":["rtsp","rtsps"]},"port":{"$ref":"#/$defs/port","description":"RTSP port.","default":554,"examples":[554]},"path":{"description":"Path of the stream, from the slash on, with its query.","type":"string","pattern":"^/\\S*$","maxLength":500,"examples":["/Streaming/Channels/101"]}}};
const pattern15 = new RegExp("^/\\S*$", "u");

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "protocol") || (key0 === "port")) || (key0 === "path"))){
validate81.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.protocol !== undefined){
let data0 = data.protocol;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate81.errors = [{instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data0 === "rtsp") || (data0 === "rtsps"))){
validate81.errors = [{instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema36.properties.protocol.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.port !== undefined){
const _errs4 = errors;
if(!(validate75(data.port, {instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
let data2 = data.path;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(data2.length > 500){
validate81.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
else {
if(!pattern15.test(data2)){
validate81.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "^/\\S*$"}}];
return false;
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate81.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate84.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
validate84.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema9.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.class === undefined) && (missing0 = "class")) || ((data.days === undefined) && (missing0 = "days"))){
validate84.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "class") || (key0 === "days"))){
validate84.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.class !== undefined){
const _errs2 = errors;
if(!(validate17(data.class, {instancePath:instancePath+"/class",parentData:data,parentDataProperty:"class",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.days !== undefined){
let data1 = data.days;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate84.errors = [{instancePath:instancePath+"/days",schemaPath:"#/properties/days/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 3650 || isNaN(data1)){
validate84.errors = [{instancePath:instancePath+"/days",schemaPath:"#/properties/days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3650}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate84.errors = [{instancePath:instancePath+"/days",schemaPath:"#/properties/days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
validate84.errors = vErrors;
return errors === 0;
}
validate84.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate87.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate87.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema11.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(func0.call(schema11.properties, key0))){
validate87.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.clock !== undefined){
let data0 = data.clock;
const _errs2 = errors;
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
validate87.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/type",keyword:"type",params:{type: schema11.properties.clock.type}}];
return false;
}
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
const _errs4 = errors;
for(const key1 in data0){
if(!((((key1 === "mode") || (key1 === "ntpServers")) || (key1 === "timeZone")) || (key1 === "maxOffsetSeconds"))){
validate87.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs4 === errors){
if(data0.mode !== undefined){
let data1 = data0.mode;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate87.errors = [{instancePath:instancePath+"/clock/mode",schemaPath:"#/properties/clock/properties/mode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data1 === "ntp") || (data1 === "manual"))){
validate87.errors = [{instancePath:instancePath+"/clock/mode",schemaPath:"#/properties/clock/properties/mode/enum",keyword:"enum",params:{allowedValues: schema11.properties.clock.properties.mode.enum}}];
return false;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.ntpServers !== undefined){
let data2 = data0.ntpServers;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data2)){
if(data2.length < 1){
validate87.errors = [{instancePath:instancePath+"/clock/ntpServers",schemaPath:"#/properties/clock/properties/ntpServers/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid2 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(!(validate21(data2[i0], {instancePath:instancePath+"/clock/ntpServers/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
if(!valid2){
break;
}
}
if(valid2){
let i1 = data2.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func1(data2[i1], data2[j0])){
validate87.errors = [{instancePath:instancePath+"/clock/ntpServers",schemaPath:"#/properties/clock/properties/ntpServers/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}}];
return false;
break outer0;
}
}
}
}
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/clock/ntpServers",schemaPath:"#/properties/clock/properties/ntpServers/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.timeZone !== undefined){
const _errs10 = errors;
if(!(validate23(data0.timeZone, {instancePath:instancePath+"/clock/timeZone",parentData:data0,parentDataProperty:"timeZone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.maxOffsetSeconds !== undefined){
let data5 = data0.maxOffsetSeconds;
const _errs11 = errors;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (data5 !== null)){
validate87.errors = [{instancePath:instancePath+"/clock/maxOffsetSeconds",schemaPath:"#/properties/clock/properties/maxOffsetSeconds/type",keyword:"type",params:{type: schema11.properties.clock.properties.maxOffsetSeconds.type}}];
return false;
}
if(errors === _errs11){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 86400 || isNaN(data5)){
validate87.errors = [{instancePath:instancePath+"/clock/maxOffsetSeconds",schemaPath:"#/properties/clock/properties/maxOffsetSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate87.errors = [{instancePath:instancePath+"/clock/maxOffsetSeconds",schemaPath:"#/properties/clock/properties/maxOffsetSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hostname !== undefined){
let data6 = data.hostname;
const _errs13 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate87.errors = [{instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/type",keyword:"type",params:{type: schema11.properties.hostname.type}}];
return false;
}
if(errors === _errs13){
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
validate87.errors = [{instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$"}}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.discovery !== undefined){
let data7 = data.discovery;
const _errs15 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate87.errors = [{instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/type",keyword:"type",params:{type: schema11.properties.discovery.type}}];
return false;
}
if(!(((data7 === "discoverable") || (data7 === "non-discoverable")) || (data7 === null))){
validate87.errors = [{instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/enum",keyword:"enum",params:{allowedValues: schema11.properties.discovery.enum}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.encoder !== undefined){
let data8 = data.encoder;
const _errs17 = errors;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (data8 !== null)){
validate87.errors = [{instancePath:instancePath+"/encoder",schemaPath:"#/properties/encoder/type",keyword:"type",params:{type: schema11.properties.encoder.type}}];
return false;
}
if(errors === _errs17){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
const _errs19 = errors;
for(const key2 in data8){
if(!((key2 === "main") || (key2 === "sub"))){
validate87.errors = [{instancePath:instancePath+"/encoder",schemaPath:"#/properties/encoder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs19 === errors){
if(data8.main !== undefined){
const _errs20 = errors;
if(!(validate25(data8.main, {instancePath:instancePath+"/encoder/main",parentData:data8,parentDataProperty:"main",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.sub !== undefined){
const _errs21 = errors;
if(!(validate25(data8.sub, {instancePath:instancePath+"/encoder/sub",parentData:data8,parentDataProperty:"sub",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scopes !== undefined){
const _errs22 = errors;
if(!(validate28(data.scopes, {instancePath:instancePath+"/scopes",parentData:data,parentDataProperty:"scopes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.network !== undefined){
const _errs23 = errors;
if(!(validate33(data.network, {instancePath:instancePath+"/network",parentData:data,parentDataProperty:"network",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.audio !== undefined){
let data13 = data.audio;
const _errs24 = errors;
if((typeof data13 !== "string") && (data13 !== null)){
validate87.errors = [{instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/type",keyword:"type",params:{type: schema11.properties.audio.type}}];
return false;
}
if(!((data13 === "off") || (data13 === null))){
validate87.errors = [{instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/enum",keyword:"enum",params:{allowedValues: schema11.properties.audio.enum}}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.multicast !== undefined){
let data14 = data.multicast;
const _errs26 = errors;
if((typeof data14 !== "string") && (data14 !== null)){
validate87.errors = [{instancePath:instancePath+"/multicast",schemaPath:"#/properties/multicast/type",keyword:"type",params:{type: schema11.properties.multicast.type}}];
return false;
}
if(!((data14 === "off") || (data14 === null))){
validate87.errors = [{instancePath:instancePath+"/multicast",schemaPath:"#/properties/multicast/enum",keyword:"enum",params:{allowedValues: schema11.properties.multicast.enum}}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.osd !== undefined){
const _errs28 = errors;
if(!(validate42(data.osd, {instancePath:instancePath+"/osd",parentData:data,parentDataProperty:"osd",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.masks !== undefined){
let data16 = data.masks;
const _errs29 = errors;
if((!(Array.isArray(data16))) && (data16 !== null)){
validate87.errors = [{instancePath:instancePath+"/masks",schemaPath:"#/properties/masks/type",keyword:"type",params:{type: schema11.properties.masks.type}}];
return false;
}
if(errors === _errs29){
if(Array.isArray(data16)){
if(data16.length > 64){
validate87.errors = [{instancePath:instancePath+"/masks",schemaPath:"#/properties/masks/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid5 = true;
const len1 = data16.length;
for(let i2=0; i2<len1; i2++){
const _errs31 = errors;
if(!(validate44(data16[i2], {instancePath:instancePath+"/masks/" + i2,parentData:data16,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
var valid5 = _errs31 === errors;
if(!valid5){
break;
}
}
}
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.imaging !== undefined){
const _errs32 = errors;
if(!(validate47(data.imaging, {instancePath:instancePath+"/imaging",parentData:data,parentDataProperty:"imaging",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accounts !== undefined){
let data19 = data.accounts;
const _errs33 = errors;
if((!(data19 && typeof data19 == "object" && !Array.isArray(data19))) && (data19 !== null)){
validate87.errors = [{instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/type",keyword:"type",params:{type: schema11.properties.accounts.type}}];
return false;
}
if(errors === _errs33){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(Object.keys(data19).length > 32){
validate87.errors = [{instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/maxProperties",keyword:"maxProperties",params:{limit: 32}}];
return false;
}
else {
for(const key3 in data19){
const _errs35 = errors;
if(typeof key3 === "string"){
if(!pattern12.test(key3)){
const err0 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,32}$"},propertyName:key3};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid6 = _errs35 === errors;
if(!valid6){
const err1 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/propertyNames",keyword:"propertyNames",params:{propertyName: key3}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate87.errors = vErrors;
return false;
break;
}
}
if(valid6){
for(const key4 in data19){
const _errs37 = errors;
if(!(validate49(data19[key4], {instancePath:instancePath+"/accounts/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data19,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var valid7 = _errs37 === errors;
if(!valid7){
break;
}
}
}
}
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.otherAccounts !== undefined){
let data21 = data.otherAccounts;
const _errs38 = errors;
if((typeof data21 !== "string") && (data21 !== null)){
validate87.errors = [{instancePath:instancePath+"/otherAccounts",schemaPath:"#/properties/otherAccounts/type",keyword:"type",params:{type: schema11.properties.otherAccounts.type}}];
return false;
}
if(!(((data21 === "keep") || (data21 === "remove")) || (data21 === null))){
validate87.errors = [{instancePath:instancePath+"/otherAccounts",schemaPath:"#/properties/otherAccounts/enum",keyword:"enum",params:{allowedValues: schema11.properties.otherAccounts.enum}}];
return false;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.passwordPolicy !== undefined){
const _errs40 = errors;
if(!(validate55(data.passwordPolicy, {instancePath:instancePath+"/passwordPolicy",parentData:data,parentDataProperty:"passwordPolicy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.failedLogins !== undefined){
const _errs41 = errors;
if(!(validate57(data.failedLogins, {instancePath:instancePath+"/failedLogins",parentData:data,parentDataProperty:"failedLogins",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tls !== undefined){
const _errs42 = errors;
if(!(validate59(data.tls, {instancePath:instancePath+"/tls",parentData:data,parentDataProperty:"tls",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.recording !== undefined){
const _errs43 = errors;
if(!(validate61(data.recording, {instancePath:instancePath+"/recording",parentData:data,parentDataProperty:"recording",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
validate87.errors = vErrors;
return errors === 0;
}
validate87.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "credential") || (key0 === "credentialVersion")) || (key0 === "port")) || (key0 === "protocol")) || (key0 === "certificate")) || (key0 === "stream")) || (key0 === "retention")) || (key0 === "settings"))){
validate72.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.credential !== undefined){
const _errs2 = errors;
if(!(validate50(data.credential, {instancePath:instancePath+"/credential",parentData:data,parentDataProperty:"credential",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.credentialVersion !== undefined){
const _errs3 = errors;
if(!(validate52(data.credentialVersion, {instancePath:instancePath+"/credentialVersion",parentData:data,parentDataProperty:"credentialVersion",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.port !== undefined){
const _errs4 = errors;
if(!(validate75(data.port, {instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.protocol !== undefined){
const _errs5 = errors;
if(!(validate77(data.protocol, {instancePath:instancePath+"/protocol",parentData:data,parentDataProperty:"protocol",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificate !== undefined){
const _errs6 = errors;
if(!(validate79(data.certificate, {instancePath:instancePath+"/certificate",parentData:data,parentDataProperty:"certificate",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stream !== undefined){
const _errs7 = errors;
if(!(validate81(data.stream, {instancePath:instancePath+"/stream",parentData:data,parentDataProperty:"stream",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retention !== undefined){
const _errs8 = errors;
if(!(validate84(data.retention, {instancePath:instancePath+"/retention",parentData:data,parentDataProperty:"retention",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.settings !== undefined){
const _errs9 = errors;
if(!(validate87(data.settings, {instancePath:instancePath+"/settings",parentData:data,parentDataProperty:"settings",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate72.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema39 = {"title":"RecorderDefaults","description":"Values for the recorders below this place that do not set their own.","type":"object","additionalProperties":false,"properties":{"kind":{"$ref":"#/$defs/recorderKind"},"port":{"$ref":"#/$defs/port","description":"SSH port.","default":22,"examples":[22]},"credential":{"$ref":"#/$defs/credentialReference"},"credentialVersion":{"$ref":"#/$defs/credentialVersion"},"image":{"$ref":"#/$defs/image"},"storage":{"$ref":"#/$defs/storage"},"channels":{"$ref":"#/$defs/channels"},"ingestMbps":{"$ref":"#/$defs/ingestMbps"},"segmentSeconds":{"$ref":"#/$defs/segmentSeconds"},"controlPort":{"$ref":"#/$defs/controlPort"},"dockerSocket":{"$ref":"#/$defs/dockerSocket"}}};
const schema40 = {"description":"The recording program.","type":"string","enum":["mediamtx","motion"]};

function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate105.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
validate105.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data === "mediamtx") || (data === "motion"))){
validate105.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema40.enum}}];
return false;
}
validate105.errors = vErrors;
return errors === 0;
}
validate105.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema41 = {"title":"ImageLayer","description":"The container image, pinned by exactly one of `digest` and `imageId`.","type":"object","additionalProperties":false,"properties":{"name":{"description":"Repository of the image, without a tag.","type":"string","pattern":"^[a-z0-9][a-z0-9._:/-]*$","maxLength":255,"examples":["registry.hanoi.example/mediamtx"]},"digest":{"$ref":"#/$defs/sha256","description":"Manifest digest in the registry; null removes an inherited one."},"imageId":{"$ref":"#/$defs/sha256","description":"Image id in the engine, for an image that is loaded from an archive; null removes an inherited one."},"archive":{"description":"Path of an image archive (`docker save`) on the operator's machine, loaded where the image is missing; null removes an inherited one.","type":["string","null"],"minLength":1,"examples":["images/mediamtx.tar"]}}};
const pattern18 = new RegExp("^[a-z0-9][a-z0-9._:/-]*$", "u");
const schema42 = {"description":"A digest, `sha256:` and 64 hexadecimal digits; null removes an inherited one.","type":["string","null"],"pattern":"^sha256:[0-9a-f]{64}$","examples":["sha256:8a1f0c3c5be0d04fe2fd0b40a4f2f64f3d18bd8e5a1c2b7d9e0f6a4b3c2d1e0f"]};
const pattern19 = new RegExp("^sha256:[0-9a-f]{64}$", "u");

function validate111(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate111.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (data !== null)){
validate111.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema42.type}}];
return false;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern19.test(data)){
validate111.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}}];
return false;
}
}
}
validate111.errors = vErrors;
return errors === 0;
}
validate111.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate110(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate110.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "digest")) || (key0 === "imageId")) || (key0 === "archive"))){
validate110.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
let data0 = data.name;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 255){
validate110.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255}}];
return false;
}
else {
if(!pattern18.test(data0)){
validate110.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._:/-]*$"}}];
return false;
}
}
}
else {
validate110.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined){
const _errs4 = errors;
if(!(validate111(data.digest, {instancePath:instancePath+"/digest",parentData:data,parentDataProperty:"digest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.imageId !== undefined){
const _errs5 = errors;
if(!(validate111(data.imageId, {instancePath:instancePath+"/imageId",parentData:data,parentDataProperty:"imageId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.archive !== undefined){
let data3 = data.archive;
const _errs6 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate110.errors = [{instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/type",keyword:"type",params:{type: schema41.properties.archive.type}}];
return false;
}
if(errors === _errs6){
if(typeof data3 === "string"){
if(data3.length < 1){
validate110.errors = [{instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate110.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate110.errors = vErrors;
return errors === 0;
}
validate110.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"title":"StorageLayer","description":"Where footage lies on the recorder.","type":"object","additionalProperties":false,"properties":{"path":{"description":"Absolute folder on the host that is bound into the container.","type":"string","pattern":"^/[^\\s:]+$","examples":["/srv/footage"]},"sizeTB":{"description":"Size of the volume in decimal terabytes (10^12 bytes).","unit":"TB","type":"number","exclusiveMinimum":0,"maximum":10000,"examples":[16]}}};
const pattern20 = new RegExp("^/[^\\s:]+$", "u");

function validate115(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate115.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "path") || (key0 === "sizeTB"))){
validate115.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.path !== undefined){
let data0 = data.path;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern20.test(data0)){
validate115.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "^/[^\\s:]+$"}}];
return false;
}
}
else {
validate115.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sizeTB !== undefined){
let data1 = data.sizeTB;
const _errs4 = errors;
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 10000 || isNaN(data1)){
validate115.errors = [{instancePath:instancePath+"/sizeTB",schemaPath:"#/properties/sizeTB/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}}];
return false;
}
else {
if(data1 <= 0 || isNaN(data1)){
validate115.errors = [{instancePath:instancePath+"/sizeTB",schemaPath:"#/properties/sizeTB/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}}];
return false;
}
}
}
else {
validate115.errors = [{instancePath:instancePath+"/sizeTB",schemaPath:"#/properties/sizeTB/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate115.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate115.errors = vErrors;
return errors === 0;
}
validate115.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema44 = {"description":"Cameras the recorder can record at once.","default":64,"type":"integer","minimum":1,"maximum":1024,"examples":[16]};

function validate117(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate117.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate117.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 1024 || isNaN(data)){
validate117.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1024}}];
return false;
}
else {
if(data < 1 || isNaN(data)){
validate117.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
validate117.errors = vErrors;
return errors === 0;
}
validate117.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema45 = {"description":"Mbit/s the recorder can take in from all of its cameras together. Not checked unless given.","unit":"Mbit/s","type":"number","exclusiveMinimum":0,"maximum":100000,"examples":[160]};

function validate119(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate119.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 100000 || isNaN(data)){
validate119.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000}}];
return false;
}
else {
if(data <= 0 || isNaN(data)){
validate119.errors = [{instancePath,schemaPath:"#/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}}];
return false;
}
}
}
else {
validate119.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
validate119.errors = vErrors;
return errors === 0;
}
validate119.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema46 = {"description":"Length of one recording file.","unit":"s","default":900,"type":"integer","minimum":5,"maximum":86400,"examples":[900]};

function validate121(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate121.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate121.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 86400 || isNaN(data)){
validate121.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data < 5 || isNaN(data)){
validate121.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 5}}];
return false;
}
}
}
}
validate121.errors = vErrors;
return errors === 0;
}
validate121.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema47 = {"description":"Port on the loopback of the recorder host where the recorder software is asked how it is. Set it where two recorders share a host; otherwise the usual one of its kind is taken.","type":"integer","minimum":1,"maximum":65535,"examples":[9998]};

function validate123(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate123.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate123.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 65535 || isNaN(data)){
validate123.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}}];
return false;
}
else {
if(data < 1 || isNaN(data)){
validate123.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
validate123.errors = vErrors;
return errors === 0;
}
validate123.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema48 = {"description":"Socket of the Docker Engine on the recorder host, or of Podman's compatible service.","default":"/var/run/docker.sock","type":"string","pattern":"^/","examples":["/run/podman/podman.sock"]};
const pattern21 = new RegExp("^/", "u");

function validate125(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate125.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern21.test(data)){
validate125.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^/"}}];
return false;
}
}
else {
validate125.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate125.errors = vErrors;
return errors === 0;
}
validate125.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate104.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(func0.call(schema39.properties, key0))){
validate104.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if(!(validate105(data.kind, {instancePath:instancePath+"/kind",parentData:data,parentDataProperty:"kind",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.port !== undefined){
const _errs3 = errors;
if(!(validate75(data.port, {instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.credential !== undefined){
const _errs4 = errors;
if(!(validate50(data.credential, {instancePath:instancePath+"/credential",parentData:data,parentDataProperty:"credential",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.credentialVersion !== undefined){
const _errs5 = errors;
if(!(validate52(data.credentialVersion, {instancePath:instancePath+"/credentialVersion",parentData:data,parentDataProperty:"credentialVersion",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.image !== undefined){
const _errs6 = errors;
if(!(validate110(data.image, {instancePath:instancePath+"/image",parentData:data,parentDataProperty:"image",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.storage !== undefined){
const _errs7 = errors;
if(!(validate115(data.storage, {instancePath:instancePath+"/storage",parentData:data,parentDataProperty:"storage",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.channels !== undefined){
const _errs8 = errors;
if(!(validate117(data.channels, {instancePath:instancePath+"/channels",parentData:data,parentDataProperty:"channels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ingestMbps !== undefined){
const _errs9 = errors;
if(!(validate119(data.ingestMbps, {instancePath:instancePath+"/ingestMbps",parentData:data,parentDataProperty:"ingestMbps",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.segmentSeconds !== undefined){
const _errs10 = errors;
if(!(validate121(data.segmentSeconds, {instancePath:instancePath+"/segmentSeconds",parentData:data,parentDataProperty:"segmentSeconds",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.controlPort !== undefined){
const _errs11 = errors;
if(!(validate123(data.controlPort, {instancePath:instancePath+"/controlPort",parentData:data,parentDataProperty:"controlPort",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dockerSocket !== undefined){
const _errs12 = errors;
if(!(validate125(data.dockerSocket, {instancePath:instancePath+"/dockerSocket",parentData:data,parentDataProperty:"dockerSocket",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate104.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate104.errors = vErrors;
return errors === 0;
}
validate104.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate71.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "camera") || (key0 === "recorder"))){
validate71.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.camera !== undefined){
const _errs2 = errors;
if(!(validate72(data.camera, {instancePath:instancePath+"/camera",parentData:data,parentDataProperty:"camera",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.recorder !== undefined){
const _errs3 = errors;
if(!(validate104(data.recorder, {instancePath:instancePath+"/recorder",parentData:data,parentDataProperty:"recorder",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate71.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate71.errors = vErrors;
return errors === 0;
}
validate71.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema49 = {"description":"IPv4 network of a site, with the length of its prefix.","type":"string","pattern":"^(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/(?:3[0-2]|[12]?\\d)$","examples":["10.1.70.0/24"]};
const pattern22 = new RegExp("^(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/(?:3[0-2]|[12]?\\d)$", "u");

function validate129(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate129.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern22.test(data)){
validate129.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/(?:3[0-2]|[12]?\\d)$"}}];
return false;
}
}
else {
validate129.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate129.errors = vErrors;
return errors === 0;
}
validate129.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema50 = {"description":"A day, as year-month-day.","type":"string","format":"date","examples":["2026-12-31"]};
const formats0 = formats.date;

function validate132(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate132.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats0(data))){
validate132.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate132.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate132.errors = vErrors;
return errors === 0;
}
validate132.evaluated = {"dynamicProps":false,"dynamicItems":false};

const pattern23 = new RegExp("^(?:file|s3|postgres)://\\S+$", "u");

function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://wardctl.invalid/schemas/fleet.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate0.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.fleet === undefined) && (missing0 = "fleet")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.clock === undefined) && (missing0 = "clock"))) || ((data.retention === undefined) && (missing0 = "retention"))) || ((data.placements === undefined) && (missing0 = "placements"))){
validate0.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func0.call(schema0.properties, key0))){
validate0.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.fleet !== undefined){
const _errs2 = errors;
if(!(validate2(data.fleet, {instancePath:instancePath+"/fleet",parentData:data,parentDataProperty:"fleet",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs3 = errors;
if(!(validate4(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.clock !== undefined){
let data2 = data.clock;
const _errs4 = errors;
if(errors === _errs4){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((data2.ntpServers === undefined) && (missing1 = "ntpServers")){
validate0.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs6 = errors;
for(const key1 in data2){
if(!((key1 === "ntpServers") || (key1 === "timeZone"))){
validate0.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs6 === errors){
if(data2.ntpServers !== undefined){
let data3 = data2.ntpServers;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
if(data3.length < 1){
validate0.errors = [{instancePath:instancePath+"/clock/ntpServers",schemaPath:"#/properties/clock/properties/ntpServers/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid2 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(!(validate6(data3[i0], {instancePath:instancePath+"/clock/ntpServers/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
if(!valid2){
break;
}
}
if(valid2){
let i1 = data3.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func1(data3[i1], data3[j0])){
validate0.errors = [{instancePath:instancePath+"/clock/ntpServers",schemaPath:"#/properties/clock/properties/ntpServers/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}}];
return false;
break outer0;
}
}
}
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/clock/ntpServers",schemaPath:"#/properties/clock/properties/ntpServers/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.timeZone !== undefined){
const _errs10 = errors;
if(!(validate8(data2.timeZone, {instancePath:instancePath+"/clock/timeZone",parentData:data2,parentDataProperty:"timeZone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
errors = vErrors.length;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retention !== undefined){
let data6 = data.retention;
const _errs11 = errors;
if(errors === _errs11){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length < 1){
validate0.errors = [{instancePath:instancePath+"/retention",schemaPath:"#/properties/retention/minProperties",keyword:"minProperties",params:{limit: 1}}];
return false;
}
else {
for(const key2 in data6){
const _errs13 = errors;
if(!(validate2(key2, {instancePath:instancePath+"/retention",parentData:data6,parentDataProperty:"retention",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
var valid4 = _errs13 === errors;
if(!valid4){
const err0 = {instancePath:instancePath+"/retention",schemaPath:"#/properties/retention/propertyNames",keyword:"propertyNames",params:{propertyName: key2}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate0.errors = vErrors;
return false;
break;
}
}
if(valid4){
for(const key3 in data6){
const _errs15 = errors;
if(!(validate11(data6[key3], {instancePath:instancePath+"/retention/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data6,parentDataProperty:key3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
var valid5 = _errs15 === errors;
if(!valid5){
break;
}
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/retention",schemaPath:"#/properties/retention/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.placements !== undefined){
let data8 = data.placements;
const _errs16 = errors;
if(errors === _errs16){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key4 in data8){
const _errs18 = errors;
if(!(validate13(key4, {instancePath:instancePath+"/placements",parentData:data8,parentDataProperty:"placements",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
var valid6 = _errs18 === errors;
if(!valid6){
const err1 = {instancePath:instancePath+"/placements",schemaPath:"#/properties/placements/propertyNames",keyword:"propertyNames",params:{propertyName: key4}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate0.errors = vErrors;
return false;
break;
}
}
if(valid6){
for(const key5 in data8){
const _errs20 = errors;
if(!(validate15(data8[key5], {instancePath:instancePath+"/placements/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data8,parentDataProperty:key5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
var valid7 = _errs20 === errors;
if(!valid7){
break;
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/placements",schemaPath:"#/properties/placements/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.defaults !== undefined){
const _errs21 = errors;
if(!(validate71(data.defaults, {instancePath:instancePath+"/defaults",parentData:data,parentDataProperty:"defaults",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.addressPlan !== undefined){
let data11 = data.addressPlan;
const _errs22 = errors;
if(errors === _errs22){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing2;
if((data11.wards === undefined) && (missing2 = "wards")){
validate0.errors = [{instancePath:instancePath+"/addressPlan",schemaPath:"#/properties/addressPlan/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs24 = errors;
for(const key6 in data11){
if(!((key6 === "wards") || (key6 === "reserved"))){
validate0.errors = [{instancePath:instancePath+"/addressPlan",schemaPath:"#/properties/addressPlan/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}}];
return false;
break;
}
}
if(_errs24 === errors){
if(data11.wards !== undefined){
let data12 = data11.wards;
const _errs25 = errors;
if(errors === _errs25){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing3;
if(((data12.cidr === undefined) && (missing3 = "cidr")) || ((data12.prefix === undefined) && (missing3 = "prefix"))){
validate0.errors = [{instancePath:instancePath+"/addressPlan/wards",schemaPath:"#/properties/addressPlan/properties/wards/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs27 = errors;
for(const key7 in data12){
if(!((key7 === "cidr") || (key7 === "prefix"))){
validate0.errors = [{instancePath:instancePath+"/addressPlan/wards",schemaPath:"#/properties/addressPlan/properties/wards/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}}];
return false;
break;
}
}
if(_errs27 === errors){
if(data12.cidr !== undefined){
const _errs28 = errors;
if(!(validate129(data12.cidr, {instancePath:instancePath+"/addressPlan/wards/cidr",parentData:data12,parentDataProperty:"cidr",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
var valid9 = _errs28 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data12.prefix !== undefined){
let data14 = data12.prefix;
const _errs29 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate0.errors = [{instancePath:instancePath+"/addressPlan/wards/prefix",schemaPath:"#/properties/addressPlan/properties/wards/properties/prefix/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs29){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 30 || isNaN(data14)){
validate0.errors = [{instancePath:instancePath+"/addressPlan/wards/prefix",schemaPath:"#/properties/addressPlan/properties/wards/properties/prefix/maximum",keyword:"maximum",params:{comparison: "<=", limit: 30}}];
return false;
}
else {
if(data14 < 8 || isNaN(data14)){
validate0.errors = [{instancePath:instancePath+"/addressPlan/wards/prefix",schemaPath:"#/properties/addressPlan/properties/wards/properties/prefix/minimum",keyword:"minimum",params:{comparison: ">=", limit: 8}}];
return false;
}
}
}
}
var valid9 = _errs29 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/addressPlan/wards",schemaPath:"#/properties/addressPlan/properties/wards/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid8 = _errs25 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data11.reserved !== undefined){
let data15 = data11.reserved;
const _errs31 = errors;
if(errors === _errs31){
if(Array.isArray(data15)){
var valid10 = true;
const len1 = data15.length;
for(let i2=0; i2<len1; i2++){
const _errs33 = errors;
if(!(validate129(data15[i2], {instancePath:instancePath+"/addressPlan/reserved/" + i2,parentData:data15,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
var valid10 = _errs33 === errors;
if(!valid10){
break;
}
}
if(valid10){
let i3 = data15.length;
let j1;
if(i3 > 1){
outer1:
for(;i3--;){
for(j1 = i3; j1--;){
if(func1(data15[i3], data15[j1])){
validate0.errors = [{instancePath:instancePath+"/addressPlan/reserved",schemaPath:"#/properties/addressPlan/properties/reserved/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1}}];
return false;
break outer1;
}
}
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/addressPlan/reserved",schemaPath:"#/properties/addressPlan/properties/reserved/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid8 = _errs31 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/addressPlan",schemaPath:"#/properties/addressPlan/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.polygons !== undefined){
let data17 = data.polygons;
const _errs34 = errors;
if(errors === _errs34){
if(typeof data17 === "string"){
if(data17.length > 500){
validate0.errors = [{instancePath:instancePath+"/polygons",schemaPath:"#/properties/polygons/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
else {
if(data17.length < 1){
validate0.errors = [{instancePath:instancePath+"/polygons",schemaPath:"#/properties/polygons/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/polygons",schemaPath:"#/properties/polygons/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.conformity !== undefined){
let data18 = data.conformity;
const _errs36 = errors;
if(errors === _errs36){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
const _errs38 = errors;
for(const key8 in data18){
if(!(key8 === "qcvn135")){
validate0.errors = [{instancePath:instancePath+"/conformity",schemaPath:"#/properties/conformity/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}}];
return false;
break;
}
}
if(_errs38 === errors){
if(data18.qcvn135 !== undefined){
let data19 = data18.qcvn135;
const _errs39 = errors;
if(errors === _errs39){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
const _errs41 = errors;
for(const key9 in data19){
if(!(key9 === "mandatorySince")){
validate0.errors = [{instancePath:instancePath+"/conformity/qcvn135",schemaPath:"#/properties/conformity/properties/qcvn135/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}}];
return false;
break;
}
}
if(_errs41 === errors){
if(data19.mandatorySince !== undefined){
if(!(validate132(data19.mandatorySince, {instancePath:instancePath+"/conformity/qcvn135/mandatorySince",parentData:data19,parentDataProperty:"mandatorySince",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/conformity/qcvn135",schemaPath:"#/properties/conformity/properties/qcvn135/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/conformity",schemaPath:"#/properties/conformity/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rules !== undefined){
let data21 = data.rules;
const _errs43 = errors;
if(errors === _errs43){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key10 in data21){
const _errs45 = errors;
if(!((((((((((((((((key10 === "admin-name-differs") || (key10 === "agreement-ends-soon")) || (key10 === "agreement-not-in-force")) || (key10 === "beyond-model")) || (key10 === "junction-on-one-recorder")) || (key10 === "missing-conformity")) || (key10 === "missing-purpose")) || (key10 === "out-of-profile-bounds")) || (key10 === "outside-address-plan")) || (key10 === "outside-subnet")) || (key10 === "outside-ward")) || (key10 === "overlapping-subnets")) || (key10 === "plain-stream")) || (key10 === "public-address")) || (key10 === "shared-credential")) || (key10 === "unknown-admin-edition"))){
const err2 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/propertyNames/enum",keyword:"enum",params:{allowedValues: schema0.properties.rules.propertyNames.enum},propertyName:key10};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid14 = _errs45 === errors;
if(!valid14){
const err3 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/propertyNames",keyword:"propertyNames",params:{propertyName: key10}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate0.errors = vErrors;
return false;
break;
}
}
if(valid14){
for(const key11 in data21){
let data22 = data21[key11];
const _errs47 = errors;
if(typeof data22 !== "string"){
validate0.errors = [{instancePath:instancePath+"/rules/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data22 === "error") || (data22 === "warning")) || (data22 === "ignore"))){
validate0.errors = [{instancePath:instancePath+"/rules/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema0.properties.rules.additionalProperties.enum}}];
return false;
}
var valid15 = _errs47 === errors;
if(!valid15){
break;
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data23 = data.state;
const _errs49 = errors;
if(errors === _errs49){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
let missing4;
if((data23.url === undefined) && (missing4 = "url")){
validate0.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
const _errs51 = errors;
for(const key12 in data23){
if(!(key12 === "url")){
validate0.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}}];
return false;
break;
}
}
if(_errs51 === errors){
if(data23.url !== undefined){
let data24 = data23.url;
const _errs52 = errors;
if(errors === _errs52){
if(typeof data24 === "string"){
if(!pattern23.test(data24)){
validate0.errors = [{instancePath:instancePath+"/state/url",schemaPath:"#/properties/state/properties/url/pattern",keyword:"pattern",params:{pattern: "^(?:file|s3|postgres)://\\S+$"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/state/url",schemaPath:"#/properties/state/properties/url/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate0.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate0.errors = vErrors;
return errors === 0;
}
validate0.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const model = validate134;
const schema51 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://wardctl.invalid/schemas/model.schema.json","title":"ModelFile","description":"`models/<vendor>.yaml`: the models of one vendor.","type":"object","additionalProperties":false,"required":["vendor","models"],"properties":{"vendor":{"$ref":"definitions.schema.json#/$defs/slug","description":"Vendor, the part before the slash in a camera's `model`.","examples":["hikvision"]},"defaults":{"$ref":"#/$defs/modelValues","description":"Values of all models of the vendor that do not set their own."},"models":{"description":"Models by the name that the camera reports, the part after the slash in a camera's `model`.","type":"object","minProperties":1,"propertyNames":{"pattern":"^\\S+$"},"additionalProperties":{"$ref":"#/$defs/model"}}},"$defs":{"modelValues":{"title":"ModelValues","description":"What cameras of a model have in common.","type":"object","additionalProperties":false,"properties":{"port":{"$ref":"definitions.schema.json#/$defs/port","description":"Port of the ONVIF service.","default":80},"protocol":{"$ref":"definitions.schema.json#/$defs/protocol"},"certificate":{"$ref":"definitions.schema.json#/$defs/certificate"},"stream":{"$ref":"definitions.schema.json#/$defs/stream"},"settings":{"$ref":"definitions.schema.json#/$defs/settings"}}},"model":{"title":"Model","description":"One model.","type":"object","additionalProperties":false,"properties":{"port":{"$ref":"definitions.schema.json#/$defs/port","description":"Port of the ONVIF service; that of the vendor's defaults, or 80."},"protocol":{"$ref":"definitions.schema.json#/$defs/protocol"},"certificate":{"$ref":"definitions.schema.json#/$defs/certificate"},"stream":{"$ref":"definitions.schema.json#/$defs/stream"},"settings":{"$ref":"definitions.schema.json#/$defs/settings"},"limits":{"title":"ModelLimits","description":"What the main encoder of the model can do at most.","type":"object","additionalProperties":false,"properties":{"codecs":{"description":"Video compressions it offers.","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["H264","H265"]},"examples":[["H264","H265"]]},"maxWidth":{"description":"Largest width in pixels.","unit":"pixels","type":"integer","minimum":64,"examples":[2688]},"maxHeight":{"description":"Largest height in pixels.","unit":"pixels","type":"integer","minimum":64,"examples":[1520]},"maxFrameRateFps":{"description":"Highest frame rate in frames per second.","unit":"frames/s","type":"number","exclusiveMinimum":0,"examples":[25]},"maxBitrateKbps":{"description":"Highest bitrate in kbit/s.","unit":"kbit/s","type":"integer","minimum":1,"examples":[16384]}}}}}}};

function validate135(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate135.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(data.length > 63){
validate135.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 63}}];
return false;
}
else {
if(!pattern0.test(data)){
validate135.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"}}];
return false;
}
}
}
else {
validate135.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate135.errors = vErrors;
return errors === 0;
}
validate135.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema53 = {"title":"ModelValues","description":"What cameras of a model have in common.","type":"object","additionalProperties":false,"properties":{"port":{"$ref":"definitions.schema.json#/$defs/port","description":"Port of the ONVIF service.","default":80},"protocol":{"$ref":"definitions.schema.json#/$defs/protocol"},"certificate":{"$ref":"definitions.schema.json#/$defs/certificate"},"stream":{"$ref":"definitions.schema.json#/$defs/stream"},"settings":{"$ref":"definitions.schema.json#/$defs/settings"}}};

function validate138(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate138.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate138.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 65535 || isNaN(data)){
validate138.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}}];
return false;
}
else {
if(data < 1 || isNaN(data)){
validate138.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
validate138.errors = vErrors;
return errors === 0;
}
validate138.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate140(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate140.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
validate140.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data === "http") || (data === "https"))){
validate140.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
validate140.errors = vErrors;
return errors === 0;
}
validate140.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate142(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate142.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(data.length > 500){
validate142.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
else {
if(!pattern14.test(data)){
validate142.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(authorities|unverified|sha256:[0-9A-Fa-f]{2}(:?[0-9A-Fa-f]{2}){31}|ca:\\S.*)$"}}];
return false;
}
}
}
else {
validate142.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate142.errors = vErrors;
return errors === 0;
}
validate142.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate144(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate144.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "protocol") || (key0 === "port")) || (key0 === "path"))){
validate144.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.protocol !== undefined){
let data0 = data.protocol;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate144.errors = [{instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data0 === "rtsp") || (data0 === "rtsps"))){
validate144.errors = [{instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema36.properties.protocol.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.port !== undefined){
const _errs4 = errors;
if(!(validate75(data.port, {instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
let data2 = data.path;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(data2.length > 500){
validate144.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
else {
if(!pattern15.test(data2)){
validate144.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "^/\\S*$"}}];
return false;
}
}
}
else {
validate144.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate144.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate144.errors = vErrors;
return errors === 0;
}
validate144.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate147(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate147.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate147.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema11.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(func0.call(schema11.properties, key0))){
validate147.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.clock !== undefined){
let data0 = data.clock;
const _errs2 = errors;
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
validate147.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/type",keyword:"type",params:{type: schema11.properties.clock.type}}];
return false;
}
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
const _errs4 = errors;
for(const key1 in data0){
if(!((((key1 === "mode") || (key1 === "ntpServers")) || (key1 === "timeZone")) || (key1 === "maxOffsetSeconds"))){
validate147.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs4 === errors){
if(data0.mode !== undefined){
let data1 = data0.mode;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate147.errors = [{instancePath:instancePath+"/clock/mode",schemaPath:"#/properties/clock/properties/mode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data1 === "ntp") || (data1 === "manual"))){
validate147.errors = [{instancePath:instancePath+"/clock/mode",schemaPath:"#/properties/clock/properties/mode/enum",keyword:"enum",params:{allowedValues: schema11.properties.clock.properties.mode.enum}}];
return false;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.ntpServers !== undefined){
let data2 = data0.ntpServers;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data2)){
if(data2.length < 1){
validate147.errors = [{instancePath:instancePath+"/clock/ntpServers",schemaPath:"#/properties/clock/properties/ntpServers/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid2 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(!(validate21(data2[i0], {instancePath:instancePath+"/clock/ntpServers/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
if(!valid2){
break;
}
}
if(valid2){
let i1 = data2.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func1(data2[i1], data2[j0])){
validate147.errors = [{instancePath:instancePath+"/clock/ntpServers",schemaPath:"#/properties/clock/properties/ntpServers/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}}];
return false;
break outer0;
}
}
}
}
}
}
}
else {
validate147.errors = [{instancePath:instancePath+"/clock/ntpServers",schemaPath:"#/properties/clock/properties/ntpServers/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.timeZone !== undefined){
const _errs10 = errors;
if(!(validate23(data0.timeZone, {instancePath:instancePath+"/clock/timeZone",parentData:data0,parentDataProperty:"timeZone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.maxOffsetSeconds !== undefined){
let data5 = data0.maxOffsetSeconds;
const _errs11 = errors;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (data5 !== null)){
validate147.errors = [{instancePath:instancePath+"/clock/maxOffsetSeconds",schemaPath:"#/properties/clock/properties/maxOffsetSeconds/type",keyword:"type",params:{type: schema11.properties.clock.properties.maxOffsetSeconds.type}}];
return false;
}
if(errors === _errs11){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 86400 || isNaN(data5)){
validate147.errors = [{instancePath:instancePath+"/clock/maxOffsetSeconds",schemaPath:"#/properties/clock/properties/maxOffsetSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate147.errors = [{instancePath:instancePath+"/clock/maxOffsetSeconds",schemaPath:"#/properties/clock/properties/maxOffsetSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hostname !== undefined){
let data6 = data.hostname;
const _errs13 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate147.errors = [{instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/type",keyword:"type",params:{type: schema11.properties.hostname.type}}];
return false;
}
if(errors === _errs13){
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
validate147.errors = [{instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$"}}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.discovery !== undefined){
let data7 = data.discovery;
const _errs15 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate147.errors = [{instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/type",keyword:"type",params:{type: schema11.properties.discovery.type}}];
return false;
}
if(!(((data7 === "discoverable") || (data7 === "non-discoverable")) || (data7 === null))){
validate147.errors = [{instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/enum",keyword:"enum",params:{allowedValues: schema11.properties.discovery.enum}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.encoder !== undefined){
let data8 = data.encoder;
const _errs17 = errors;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (data8 !== null)){
validate147.errors = [{instancePath:instancePath+"/encoder",schemaPath:"#/properties/encoder/type",keyword:"type",params:{type: schema11.properties.encoder.type}}];
return false;
}
if(errors === _errs17){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
const _errs19 = errors;
for(const key2 in data8){
if(!((key2 === "main") || (key2 === "sub"))){
validate147.errors = [{instancePath:instancePath+"/encoder",schemaPath:"#/properties/encoder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs19 === errors){
if(data8.main !== undefined){
const _errs20 = errors;
if(!(validate25(data8.main, {instancePath:instancePath+"/encoder/main",parentData:data8,parentDataProperty:"main",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.sub !== undefined){
const _errs21 = errors;
if(!(validate25(data8.sub, {instancePath:instancePath+"/encoder/sub",parentData:data8,parentDataProperty:"sub",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scopes !== undefined){
const _errs22 = errors;
if(!(validate28(data.scopes, {instancePath:instancePath+"/scopes",parentData:data,parentDataProperty:"scopes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.network !== undefined){
const _errs23 = errors;
if(!(validate33(data.network, {instancePath:instancePath+"/network",parentData:data,parentDataProperty:"network",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.audio !== undefined){
let data13 = data.audio;
const _errs24 = errors;
if((typeof data13 !== "string") && (data13 !== null)){
validate147.errors = [{instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/type",keyword:"type",params:{type: schema11.properties.audio.type}}];
return false;
}
if(!((data13 === "off") || (data13 === null))){
validate147.errors = [{instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/enum",keyword:"enum",params:{allowedValues: schema11.properties.audio.enum}}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.multicast !== undefined){
let data14 = data.multicast;
const _errs26 = errors;
if((typeof data14 !== "string") && (data14 !== null)){
validate147.errors = [{instancePath:instancePath+"/multicast",schemaPath:"#/properties/multicast/type",keyword:"type",params:{type: schema11.properties.multicast.type}}];
return false;
}
if(!((data14 === "off") || (data14 === null))){
validate147.errors = [{instancePath:instancePath+"/multicast",schemaPath:"#/properties/multicast/enum",keyword:"enum",params:{allowedValues: schema11.properties.multicast.enum}}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.osd !== undefined){
const _errs28 = errors;
if(!(validate42(data.osd, {instancePath:instancePath+"/osd",parentData:data,parentDataProperty:"osd",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.masks !== undefined){
let data16 = data.masks;
const _errs29 = errors;
if((!(Array.isArray(data16))) && (data16 !== null)){
validate147.errors = [{instancePath:instancePath+"/masks",schemaPath:"#/properties/masks/type",keyword:"type",params:{type: schema11.properties.masks.type}}];
return false;
}
if(errors === _errs29){
if(Array.isArray(data16)){
if(data16.length > 64){
validate147.errors = [{instancePath:instancePath+"/masks",schemaPath:"#/properties/masks/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid5 = true;
const len1 = data16.length;
for(let i2=0; i2<len1; i2++){
const _errs31 = errors;
if(!(validate44(data16[i2], {instancePath:instancePath+"/masks/" + i2,parentData:data16,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
var valid5 = _errs31 === errors;
if(!valid5){
break;
}
}
}
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.imaging !== undefined){
const _errs32 = errors;
if(!(validate47(data.imaging, {instancePath:instancePath+"/imaging",parentData:data,parentDataProperty:"imaging",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accounts !== undefined){
let data19 = data.accounts;
const _errs33 = errors;
if((!(data19 && typeof data19 == "object" && !Array.isArray(data19))) && (data19 !== null)){
validate147.errors = [{instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/type",keyword:"type",params:{type: schema11.properties.accounts.type}}];
return false;
}
if(errors === _errs33){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(Object.keys(data19).length > 32){
validate147.errors = [{instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/maxProperties",keyword:"maxProperties",params:{limit: 32}}];
return false;
}
else {
for(const key3 in data19){
const _errs35 = errors;
if(typeof key3 === "string"){
if(!pattern12.test(key3)){
const err0 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,32}$"},propertyName:key3};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid6 = _errs35 === errors;
if(!valid6){
const err1 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/propertyNames",keyword:"propertyNames",params:{propertyName: key3}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate147.errors = vErrors;
return false;
break;
}
}
if(valid6){
for(const key4 in data19){
const _errs37 = errors;
if(!(validate49(data19[key4], {instancePath:instancePath+"/accounts/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data19,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var valid7 = _errs37 === errors;
if(!valid7){
break;
}
}
}
}
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.otherAccounts !== undefined){
let data21 = data.otherAccounts;
const _errs38 = errors;
if((typeof data21 !== "string") && (data21 !== null)){
validate147.errors = [{instancePath:instancePath+"/otherAccounts",schemaPath:"#/properties/otherAccounts/type",keyword:"type",params:{type: schema11.properties.otherAccounts.type}}];
return false;
}
if(!(((data21 === "keep") || (data21 === "remove")) || (data21 === null))){
validate147.errors = [{instancePath:instancePath+"/otherAccounts",schemaPath:"#/properties/otherAccounts/enum",keyword:"enum",params:{allowedValues: schema11.properties.otherAccounts.enum}}];
return false;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.passwordPolicy !== undefined){
const _errs40 = errors;
if(!(validate55(data.passwordPolicy, {instancePath:instancePath+"/passwordPolicy",parentData:data,parentDataProperty:"passwordPolicy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.failedLogins !== undefined){
const _errs41 = errors;
if(!(validate57(data.failedLogins, {instancePath:instancePath+"/failedLogins",parentData:data,parentDataProperty:"failedLogins",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tls !== undefined){
const _errs42 = errors;
if(!(validate59(data.tls, {instancePath:instancePath+"/tls",parentData:data,parentDataProperty:"tls",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.recording !== undefined){
const _errs43 = errors;
if(!(validate61(data.recording, {instancePath:instancePath+"/recording",parentData:data,parentDataProperty:"recording",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
validate147.errors = vErrors;
return errors === 0;
}
validate147.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate137(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate137.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "port") || (key0 === "protocol")) || (key0 === "certificate")) || (key0 === "stream")) || (key0 === "settings"))){
validate137.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.port !== undefined){
const _errs2 = errors;
if(!(validate138(data.port, {instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.protocol !== undefined){
const _errs3 = errors;
if(!(validate140(data.protocol, {instancePath:instancePath+"/protocol",parentData:data,parentDataProperty:"protocol",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificate !== undefined){
const _errs4 = errors;
if(!(validate142(data.certificate, {instancePath:instancePath+"/certificate",parentData:data,parentDataProperty:"certificate",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stream !== undefined){
const _errs5 = errors;
if(!(validate144(data.stream, {instancePath:instancePath+"/stream",parentData:data,parentDataProperty:"stream",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.settings !== undefined){
const _errs6 = errors;
if(!(validate147(data.settings, {instancePath:instancePath+"/settings",parentData:data,parentDataProperty:"settings",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate137.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate137.errors = vErrors;
return errors === 0;
}
validate137.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema59 = {"title":"Model","description":"One model.","type":"object","additionalProperties":false,"properties":{"port":{"$ref":"definitions.schema.json#/$defs/port","description":"Port of the ONVIF service; that of the vendor's defaults, or 80."},"protocol":{"$ref":"definitions.schema.json#/$defs/protocol"},"certificate":{"$ref":"definitions.schema.json#/$defs/certificate"},"stream":{"$ref":"definitions.schema.json#/$defs/stream"},"settings":{"$ref":"definitions.schema.json#/$defs/settings"},"limits":{"title":"ModelLimits","description":"What the main encoder of the model can do at most.","type":"object","additionalProperties":false,"properties":{"codecs":{"description":"Video compressions it offers.","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["H264","H265"]},"examples":[["H264","H265"]]},"maxWidth":{"description":"Largest width in pixels.","unit":"pixels","type":"integer","minimum":64,"examples":[2688]},"maxHeight":{"description":"Largest height in pixels.","unit":"pixels","type":"integer","minimum":64,"examples":[1520]},"maxFrameRateFps":{"description":"Highest frame rate in frames per second.","unit":"frames/s","type":"number","exclusiveMinimum":0,"examples":[25]},"maxBitrateKbps":{"description":"Highest bitrate in kbit/s.","unit":"kbit/s","type":"integer","minimum":1,"examples":[16384]}}}}};

function validate164(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate164.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "port") || (key0 === "protocol")) || (key0 === "certificate")) || (key0 === "stream")) || (key0 === "settings")) || (key0 === "limits"))){
validate164.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.port !== undefined){
const _errs2 = errors;
if(!(validate138(data.port, {instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.protocol !== undefined){
const _errs3 = errors;
if(!(validate140(data.protocol, {instancePath:instancePath+"/protocol",parentData:data,parentDataProperty:"protocol",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificate !== undefined){
const _errs4 = errors;
if(!(validate142(data.certificate, {instancePath:instancePath+"/certificate",parentData:data,parentDataProperty:"certificate",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stream !== undefined){
const _errs5 = errors;
if(!(validate144(data.stream, {instancePath:instancePath+"/stream",parentData:data,parentDataProperty:"stream",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.settings !== undefined){
const _errs6 = errors;
if(!(validate147(data.settings, {instancePath:instancePath+"/settings",parentData:data,parentDataProperty:"settings",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limits !== undefined){
let data5 = data.limits;
const _errs7 = errors;
if(errors === _errs7){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
const _errs9 = errors;
for(const key1 in data5){
if(!(((((key1 === "codecs") || (key1 === "maxWidth")) || (key1 === "maxHeight")) || (key1 === "maxFrameRateFps")) || (key1 === "maxBitrateKbps"))){
validate164.errors = [{instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs9 === errors){
if(data5.codecs !== undefined){
let data6 = data5.codecs;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data6)){
if(data6.length < 1){
validate164.errors = [{instancePath:instancePath+"/limits/codecs",schemaPath:"#/properties/limits/properties/codecs/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid2 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
const _errs12 = errors;
if(typeof data7 !== "string"){
validate164.errors = [{instancePath:instancePath+"/limits/codecs/" + i0,schemaPath:"#/properties/limits/properties/codecs/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data7 === "H264") || (data7 === "H265"))){
validate164.errors = [{instancePath:instancePath+"/limits/codecs/" + i0,schemaPath:"#/properties/limits/properties/codecs/items/enum",keyword:"enum",params:{allowedValues: schema59.properties.limits.properties.codecs.items.enum}}];
return false;
}
var valid2 = _errs12 === errors;
if(!valid2){
break;
}
}
if(valid2){
let i1 = data6.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data6[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
validate164.errors = [{instancePath:instancePath+"/limits/codecs",schemaPath:"#/properties/limits/properties/codecs/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}}];
return false;
break;
}
indices0[item0] = i1;
}
}
}
}
}
else {
validate164.errors = [{instancePath:instancePath+"/limits/codecs",schemaPath:"#/properties/limits/properties/codecs/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data5.maxWidth !== undefined){
let data8 = data5.maxWidth;
const _errs14 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate164.errors = [{instancePath:instancePath+"/limits/maxWidth",schemaPath:"#/properties/limits/properties/maxWidth/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs14){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 64 || isNaN(data8)){
validate164.errors = [{instancePath:instancePath+"/limits/maxWidth",schemaPath:"#/properties/limits/properties/maxWidth/minimum",keyword:"minimum",params:{comparison: ">=", limit: 64}}];
return false;
}
}
}
var valid1 = _errs14 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data5.maxHeight !== undefined){
let data9 = data5.maxHeight;
const _errs16 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate164.errors = [{instancePath:instancePath+"/limits/maxHeight",schemaPath:"#/properties/limits/properties/maxHeight/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs16){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 64 || isNaN(data9)){
validate164.errors = [{instancePath:instancePath+"/limits/maxHeight",schemaPath:"#/properties/limits/properties/maxHeight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 64}}];
return false;
}
}
}
var valid1 = _errs16 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data5.maxFrameRateFps !== undefined){
let data10 = data5.maxFrameRateFps;
const _errs18 = errors;
if(errors === _errs18){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 <= 0 || isNaN(data10)){
validate164.errors = [{instancePath:instancePath+"/limits/maxFrameRateFps",schemaPath:"#/properties/limits/properties/maxFrameRateFps/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}}];
return false;
}
}
else {
validate164.errors = [{instancePath:instancePath+"/limits/maxFrameRateFps",schemaPath:"#/properties/limits/properties/maxFrameRateFps/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid1 = _errs18 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data5.maxBitrateKbps !== undefined){
let data11 = data5.maxBitrateKbps;
const _errs20 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate164.errors = [{instancePath:instancePath+"/limits/maxBitrateKbps",schemaPath:"#/properties/limits/properties/maxBitrateKbps/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs20){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 1 || isNaN(data11)){
validate164.errors = [{instancePath:instancePath+"/limits/maxBitrateKbps",schemaPath:"#/properties/limits/properties/maxBitrateKbps/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
var valid1 = _errs20 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
else {
validate164.errors = [{instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate164.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate164.errors = vErrors;
return errors === 0;
}
validate164.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern29 = new RegExp("^\\S+$", "u");

function validate134(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://wardctl.invalid/schemas/model.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate134.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.vendor === undefined) && (missing0 = "vendor")) || ((data.models === undefined) && (missing0 = "models"))){
validate134.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "vendor") || (key0 === "defaults")) || (key0 === "models"))){
validate134.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.vendor !== undefined){
const _errs2 = errors;
if(!(validate135(data.vendor, {instancePath:instancePath+"/vendor",parentData:data,parentDataProperty:"vendor",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.defaults !== undefined){
const _errs3 = errors;
if(!(validate137(data.defaults, {instancePath:instancePath+"/defaults",parentData:data,parentDataProperty:"defaults",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.models !== undefined){
let data2 = data.models;
const _errs4 = errors;
if(errors === _errs4){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length < 1){
validate134.errors = [{instancePath:instancePath+"/models",schemaPath:"#/properties/models/minProperties",keyword:"minProperties",params:{limit: 1}}];
return false;
}
else {
for(const key1 in data2){
const _errs6 = errors;
if(typeof key1 === "string"){
if(!pattern29.test(key1)){
const err0 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/propertyNames/pattern",keyword:"pattern",params:{pattern: "^\\S+$"},propertyName:key1};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
const err1 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate134.errors = vErrors;
return false;
break;
}
}
if(valid1){
for(const key2 in data2){
const _errs8 = errors;
if(!(validate164(data2[key2], {instancePath:instancePath+"/models/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data2,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate164.errors : vErrors.concat(validate164.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
}
}
else {
validate134.errors = [{instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate134.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate134.errors = vErrors;
return errors === 0;
}
validate134.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const ward = validate171;
const schema60 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://wardctl.invalid/schemas/ward.schema.json","title":"WardFile","description":"`wards/<ward>.yaml`: one ward with its sites, recorders, cameras and agreements.","type":"object","additionalProperties":false,"required":["ward","admin","name","sites"],"properties":{"ward":{"description":"Code of the ward in the fleet: `vn`, province, hyphen, unit.","type":"string","pattern":"^[a-z0-9]+(?:-[a-z0-9]+)*$","maxLength":40,"examples":["vn01-00070"]},"admin":{"title":"AdminUnit","description":"The administrative unit. Codes are used again between editions, so a code means nothing without its edition.","type":"object","additionalProperties":false,"required":["scheme","edition","province","unit"],"properties":{"scheme":{"description":"Who gave the code.","type":"string","enum":["vn-gso"]},"edition":{"$ref":"definitions.schema.json#/$defs/date","description":"Day from which this edition of the codes is in force.","examples":["2025-07-01"]},"province":{"description":"Code of the province or city, two digits in quotes.","type":"string","pattern":"^\\d{2}$","examples":["01"]},"unit":{"description":"Code of the ward, commune or special zone, five digits in quotes.","type":"string","pattern":"^\\d{5}$","examples":["00070"]},"formerly":{"description":"Units that the ward has been in earlier editions, last first. The code of the ward, the ids of its devices and its recorded state keep the name of the oldest.","type":"array","items":{"$ref":"#/$defs/formerUnit"}}}},"name":{"$ref":"definitions.schema.json#/$defs/localName"},"defaults":{"$ref":"definitions.schema.json#/$defs/defaults"},"sites":{"description":"Places with devices.","type":"array","items":{"$ref":"#/$defs/site"}},"agreements":{"description":"Agreements with the owners of cameras that the budget did not pay.","type":"array","items":{"$ref":"#/$defs/agreement"}},"recorders":{"description":"Recorders: on-site Linux hosts that run a recording program in a container.","type":"array","items":{"$ref":"#/$defs/recorder"}},"cameras":{"description":"Cameras of the ward, each with the recorder that records it.","type":"array","items":{"$ref":"#/$defs/camera"}}},"$defs":{"formerUnit":{"title":"FormerUnit","description":"A unit of an earlier edition.","type":"object","additionalProperties":false,"required":["edition","province","unit"],"properties":{"edition":{"$ref":"definitions.schema.json#/$defs/date","description":"Edition of the code.","examples":["2024-12-01"]},"province":{"description":"Code of its province in that edition, two digits in quotes.","type":"string","pattern":"^\\d{2}$","examples":["01"]},"unit":{"description":"Its code in that edition, five digits in quotes.","type":"string","pattern":"^\\d{5}$","examples":["00073"]}}},"deviceStatus":{"description":"`planned`: the device is not there yet. It is checked, but no plan includes it, and what is read off the device may be missing. Remove the line when it is installed.","type":"string","enum":["planned"]},"site":{"title":"Site","description":"A place with devices.","type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"$ref":"definitions.schema.json#/$defs/slug","description":"Id of the site, unique in the ward."},"name":{"$ref":"definitions.schema.json#/$defs/localName"},"position":{"$ref":"definitions.schema.json#/$defs/position","description":"Where the site is, WGS 84."},"subnet":{"$ref":"definitions.schema.json#/$defs/subnet"},"systemSecurityLevel":{"description":"Security level that the information system with these cameras is approved for, 1 to 5 (Decree 85/2016/NĐ-CP).","type":"integer","minimum":1,"maximum":5,"examples":[2]},"labels":{"$ref":"definitions.schema.json#/$defs/labels"},"note":{"$ref":"definitions.schema.json#/$defs/note"},"defaults":{"$ref":"definitions.schema.json#/$defs/defaults"}}},"agreement":{"title":"Agreement","description":"What the owner of cameras lets the city do with them, and for how long.","type":"object","additionalProperties":false,"required":["id","number","scope","from","until"],"properties":{"id":{"$ref":"definitions.schema.json#/$defs/slug","description":"Id of the agreement, unique in the ward.","examples":["hop-tac-2026-014"]},"number":{"description":"Number on the paper.","type":"string","minLength":1,"examples":["014/TT-UBND"]},"scope":{"description":"`observe`: look at the stream and read the settings. `config`: also write settings.","type":"string","enum":["observe","config"]},"from":{"$ref":"definitions.schema.json#/$defs/date","description":"First day in force."},"until":{"$ref":"definitions.schema.json#/$defs/date","description":"Last day in force."}}},"recorder":{"title":"Recorder","description":"A recorder. What it does not set comes from the defaults of site, ward and city.","type":"object","additionalProperties":false,"required":["id","site","address"],"if":{"properties":{"status":false}},"then":{"required":["hostKey"],"properties":{"hostKey":{"description":"Read it on the host itself and pin it; write `status: planned` while there is no host."}}},"properties":{"id":{"$ref":"definitions.schema.json#/$defs/deviceId","examples":["vn01-00070-rec-01"]},"status":{"$ref":"#/$defs/deviceStatus"},"site":{"$ref":"definitions.schema.json#/$defs/slug","description":"Site it stands at."},"kind":{"$ref":"definitions.schema.json#/$defs/recorderKind"},"address":{"$ref":"definitions.schema.json#/$defs/address"},"port":{"$ref":"definitions.schema.json#/$defs/port","description":"SSH port.","default":22,"examples":[22]},"hostKey":{"description":"Pinned host key, or several while a host changes from one to the next. Read it on the host itself.","type":["string","array"],"pattern":"^(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) AAAA[A-Za-z0-9+/]+={0,2}$","minItems":1,"uniqueItems":true,"items":{"$ref":"definitions.schema.json#/$defs/hostKey"},"examples":["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJq0sN3mPp2n0cE9rZbqZkqf1g1cS6kzv9t0JmGx0m3b"]},"credential":{"$ref":"definitions.schema.json#/$defs/credentialReference"},"credentialVersion":{"$ref":"definitions.schema.json#/$defs/credentialVersion"},"image":{"$ref":"definitions.schema.json#/$defs/image"},"storage":{"$ref":"definitions.schema.json#/$defs/storage"},"channels":{"$ref":"definitions.schema.json#/$defs/channels"},"ingestMbps":{"$ref":"definitions.schema.json#/$defs/ingestMbps"},"segmentSeconds":{"$ref":"definitions.schema.json#/$defs/segmentSeconds"},"controlPort":{"$ref":"definitions.schema.json#/$defs/controlPort"},"dockerSocket":{"$ref":"definitions.schema.json#/$defs/dockerSocket"},"standby":{"$ref":"definitions.schema.json#/$defs/deviceId","description":"Recorder of the same ward that stands by for this one. Recorded here; the switch itself is made by people.","examples":["vn01-00070-rec-02"]},"purchasedOn":{"$ref":"definitions.schema.json#/$defs/date","description":"Day on which it was bought.","examples":["2026-02-27"]},"installedOn":{"$ref":"definitions.schema.json#/$defs/date","description":"Day on which it went into service.","examples":["2026-03-20"]},"labels":{"$ref":"definitions.schema.json#/$defs/labels"},"note":{"$ref":"definitions.schema.json#/$defs/note"}}},"camera":{"title":"Camera","description":"A camera. What it does not set comes from its placement profile, its model and the defaults of site, ward and city.","type":"object","additionalProperties":false,"required":["id","name","site","recorder","address","model","placement","ownership"],"if":{"properties":{"status":false}},"then":{"required":["serial","mac"],"properties":{"serial":{"description":"Read it off the camera; write `status: planned` while there is no camera."},"mac":{"description":"Read it off the camera; write `status: planned` while there is no camera."}}},"properties":{"id":{"$ref":"definitions.schema.json#/$defs/deviceId"},"status":{"$ref":"#/$defs/deviceStatus"},"name":{"$ref":"definitions.schema.json#/$defs/localName"},"site":{"$ref":"definitions.schema.json#/$defs/slug","description":"Site it hangs at."},"recorder":{"$ref":"definitions.schema.json#/$defs/deviceId","description":"Recorder of the same ward that records it.","examples":["vn01-00070-rec-01"]},"channel":{"description":"Channel of the recorder that it has, from 1 on. For people who read the recorder's screen; the recorder is told the id.","type":"integer","minimum":1,"maximum":1024,"examples":[3]},"address":{"$ref":"definitions.schema.json#/$defs/address"},"serial":{"description":"Serial number as the camera reports it. With the MAC address it is the camera's identity.","type":"string","minLength":1,"maxLength":100,"examples":["DS-2CD2T47G2-L20260110AAWRK12345678"]},"mac":{"$ref":"definitions.schema.json#/$defs/mac"},"model":{"description":"Vendor and model, as a file in `models/` lists it.","type":"string","pattern":"^[a-z0-9-]+/\\S+$","examples":["hikvision/DS-2CD2T47G2-L"]},"placement":{"$ref":"definitions.schema.json#/$defs/placement","description":"What it looks at; chooses the placement profile."},"purpose":{"description":"What it records for. Footage may be used and kept for this only (Law 91/2025/QH15, Art. 32).","type":"string","minLength":1,"maxLength":200,"examples":["Trật tự công cộng"]},"ownership":{"description":"Who owns it. Cameras that the budget did not pay are only observed, unless an agreement in date covers configuration.","type":"string","enum":["budget","organisation","household","joint"]},"agreement":{"$ref":"definitions.schema.json#/$defs/slug","description":"Id of the agreement with its owner.","examples":["hop-tac-2026-014"]},"credential":{"$ref":"definitions.schema.json#/$defs/credentialReference"},"credentialVersion":{"$ref":"definitions.schema.json#/$defs/credentialVersion"},"port":{"$ref":"definitions.schema.json#/$defs/port","description":"Port of the ONVIF service, where it is not that of the model."},"protocol":{"$ref":"definitions.schema.json#/$defs/protocol"},"certificate":{"$ref":"definitions.schema.json#/$defs/certificate"},"stream":{"$ref":"definitions.schema.json#/$defs/stream"},"retention":{"$ref":"definitions.schema.json#/$defs/retention"},"settings":{"$ref":"definitions.schema.json#/$defs/settings"},"position":{"$ref":"definitions.schema.json#/$defs/position","description":"Where the camera hangs, WGS 84, where it is not that of the site."},"mountHeightM":{"description":"Height of the lens above the ground in metres.","unit":"m","type":"number","minimum":0,"maximum":300,"examples":[6]},"azimuthDeg":{"description":"Direction it looks in, in degrees clockwise from north.","unit":"degrees","type":"number","minimum":0,"exclusiveMaximum":360,"examples":[135]},"junction":{"$ref":"definitions.schema.json#/$defs/slug","description":"Junction it looks at, the same name for all cameras of the junction.","examples":["trang-tien-ngo-quyen"]},"purchasedOn":{"$ref":"definitions.schema.json#/$defs/date","description":"Day on which it was bought.","examples":["2026-02-27"]},"installedOn":{"$ref":"definitions.schema.json#/$defs/date","description":"Day on which it went into service.","examples":["2026-03-20"]},"conformity":{"title":"Conformity","description":"Proofs that it conforms to technical regulations.","type":"object","additionalProperties":false,"properties":{"qcvn135":{"title":"ConformityCertificate","description":"Certificate of conformity to QCVN 135:2024/BTTTT, basic security of IP cameras.","type":"object","additionalProperties":false,"required":["certificate","date"],"properties":{"certificate":{"description":"Number of the certificate.","type":"string","minLength":1,"maxLength":100,"examples":["0117/2026/CNHQ"]},"date":{"$ref":"definitions.schema.json#/$defs/date","description":"Day on which it was issued.","examples":["2026-01-30"]}}}}},"analytics":{"description":"What is to be recognised in its picture. Nothing is unless it stands here. Recorded and checked, not written to the camera.","type":"array","items":{"$ref":"#/$defs/analyticsModule"}},"audio":{"title":"Audio","description":"Whether sound is to be recorded with the picture. Recorded and checked, not written to the camera.","type":"object","additionalProperties":false,"required":["enabled"],"properties":{"enabled":{"description":"Whether sound is recorded; a legal basis is needed for it.","type":"boolean","default":false},"legalBasis":{"$ref":"definitions.schema.json#/$defs/legalBasis"}}},"labels":{"$ref":"definitions.schema.json#/$defs/labels"},"note":{"$ref":"definitions.schema.json#/$defs/note"}}},"analyticsModule":{"title":"AnalyticsModule","description":"One kind of recognition.","type":"object","additionalProperties":false,"required":["module","purpose"],"properties":{"module":{"description":"What is recognised. `number-plate` and `face` are personal data and need a legal basis.","type":"string","enum":["number-plate","face","person","vehicle","line-crossing","intrusion","loitering","crowd","abandoned-object","fire-smoke"]},"enabled":{"description":"Whether it is on.","type":"boolean","default":false},"purpose":{"description":"What the results are used for.","type":"string","minLength":1,"maxLength":200,"examples":["Tìm xe trong vụ án"]},"legalBasis":{"$ref":"definitions.schema.json#/$defs/legalBasis"}}}}};
const pattern31 = new RegExp("^\\d{2}$", "u");
const pattern32 = new RegExp("^\\d{5}$", "u");

function validate172(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate172.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats0(data))){
validate172.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate172.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate172.errors = vErrors;
return errors === 0;
}
validate172.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema62 = {"title":"FormerUnit","description":"A unit of an earlier edition.","type":"object","additionalProperties":false,"required":["edition","province","unit"],"properties":{"edition":{"$ref":"definitions.schema.json#/$defs/date","description":"Edition of the code.","examples":["2024-12-01"]},"province":{"description":"Code of its province in that edition, two digits in quotes.","type":"string","pattern":"^\\d{2}$","examples":["01"]},"unit":{"description":"Its code in that edition, five digits in quotes.","type":"string","pattern":"^\\d{5}$","examples":["00073"]}}};

function validate174(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate174.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.edition === undefined) && (missing0 = "edition")) || ((data.province === undefined) && (missing0 = "province"))) || ((data.unit === undefined) && (missing0 = "unit"))){
validate174.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "edition") || (key0 === "province")) || (key0 === "unit"))){
validate174.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.edition !== undefined){
const _errs2 = errors;
if(!(validate172(data.edition, {instancePath:instancePath+"/edition",parentData:data,parentDataProperty:"edition",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.province !== undefined){
let data1 = data.province;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(!pattern31.test(data1)){
validate174.errors = [{instancePath:instancePath+"/province",schemaPath:"#/properties/province/pattern",keyword:"pattern",params:{pattern: "^\\d{2}$"}}];
return false;
}
}
else {
validate174.errors = [{instancePath:instancePath+"/province",schemaPath:"#/properties/province/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unit !== undefined){
let data2 = data.unit;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern32.test(data2)){
validate174.errors = [{instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/pattern",keyword:"pattern",params:{pattern: "^\\d{5}$"}}];
return false;
}
}
else {
validate174.errors = [{instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate174.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate174.errors = vErrors;
return errors === 0;
}
validate174.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate177(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate177.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.vi === undefined) && (missing0 = "vi")){
validate177.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "vi") || (key0 === "en"))){
validate177.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.vi !== undefined){
let data0 = data.vi;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 200){
validate177.errors = [{instancePath:instancePath+"/vi",schemaPath:"#/properties/vi/maxLength",keyword:"maxLength",params:{limit: 200}}];
return false;
}
else {
if(data0.length < 1){
validate177.errors = [{instancePath:instancePath+"/vi",schemaPath:"#/properties/vi/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate177.errors = [{instancePath:instancePath+"/vi",schemaPath:"#/properties/vi/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.en !== undefined){
let data1 = data.en;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 200){
validate177.errors = [{instancePath:instancePath+"/en",schemaPath:"#/properties/en/maxLength",keyword:"maxLength",params:{limit: 200}}];
return false;
}
else {
if(data1.length < 1){
validate177.errors = [{instancePath:instancePath+"/en",schemaPath:"#/properties/en/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate177.errors = [{instancePath:instancePath+"/en",schemaPath:"#/properties/en/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate177.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate177.errors = vErrors;
return errors === 0;
}
validate177.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate179(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate179.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "camera") || (key0 === "recorder"))){
validate179.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.camera !== undefined){
const _errs2 = errors;
if(!(validate72(data.camera, {instancePath:instancePath+"/camera",parentData:data,parentDataProperty:"camera",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.recorder !== undefined){
const _errs3 = errors;
if(!(validate104(data.recorder, {instancePath:instancePath+"/recorder",parentData:data,parentDataProperty:"recorder",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate179.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate179.errors = vErrors;
return errors === 0;
}
validate179.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema65 = {"title":"Site","description":"A place with devices.","type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"$ref":"definitions.schema.json#/$defs/slug","description":"Id of the site, unique in the ward."},"name":{"$ref":"definitions.schema.json#/$defs/localName"},"position":{"$ref":"definitions.schema.json#/$defs/position","description":"Where the site is, WGS 84."},"subnet":{"$ref":"definitions.schema.json#/$defs/subnet"},"systemSecurityLevel":{"description":"Security level that the information system with these cameras is approved for, 1 to 5 (Decree 85/2016/NĐ-CP).","type":"integer","minimum":1,"maximum":5,"examples":[2]},"labels":{"$ref":"definitions.schema.json#/$defs/labels"},"note":{"$ref":"definitions.schema.json#/$defs/note"},"defaults":{"$ref":"definitions.schema.json#/$defs/defaults"}}};

function validate184(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate184.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(data.length > 63){
validate184.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 63}}];
return false;
}
else {
if(!pattern0.test(data)){
validate184.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"}}];
return false;
}
}
}
else {
validate184.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate184.errors = vErrors;
return errors === 0;
}
validate184.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema67 = {"title":"Position","description":"A place on the map, WGS 84.","type":"object","additionalProperties":false,"required":["lat","lon"],"properties":{"lat":{"description":"Latitude in degrees, north positive.","unit":"degrees","type":"number","minimum":-90,"maximum":90,"examples":[21.0245]},"lon":{"description":"Longitude in degrees, east positive.","unit":"degrees","type":"number","minimum":-180,"maximum":180,"examples":[105.8553]}}};

function validate187(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate187.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.lat === undefined) && (missing0 = "lat")) || ((data.lon === undefined) && (missing0 = "lon"))){
validate187.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "lat") || (key0 === "lon"))){
validate187.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.lat !== undefined){
let data0 = data.lat;
const _errs2 = errors;
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 90 || isNaN(data0)){
validate187.errors = [{instancePath:instancePath+"/lat",schemaPath:"#/properties/lat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 90}}];
return false;
}
else {
if(data0 < -90 || isNaN(data0)){
validate187.errors = [{instancePath:instancePath+"/lat",schemaPath:"#/properties/lat/minimum",keyword:"minimum",params:{comparison: ">=", limit: -90}}];
return false;
}
}
}
else {
validate187.errors = [{instancePath:instancePath+"/lat",schemaPath:"#/properties/lat/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lon !== undefined){
let data1 = data.lon;
const _errs4 = errors;
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 180 || isNaN(data1)){
validate187.errors = [{instancePath:instancePath+"/lon",schemaPath:"#/properties/lon/maximum",keyword:"maximum",params:{comparison: "<=", limit: 180}}];
return false;
}
else {
if(data1 < -180 || isNaN(data1)){
validate187.errors = [{instancePath:instancePath+"/lon",schemaPath:"#/properties/lon/minimum",keyword:"minimum",params:{comparison: ">=", limit: -180}}];
return false;
}
}
}
else {
validate187.errors = [{instancePath:instancePath+"/lon",schemaPath:"#/properties/lon/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate187.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate187.errors = vErrors;
return errors === 0;
}
validate187.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate189(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate189.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern22.test(data)){
validate189.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}/(?:3[0-2]|[12]?\\d)$"}}];
return false;
}
}
else {
validate189.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate189.errors = vErrors;
return errors === 0;
}
validate189.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema69 = {"title":"Labels","description":"Anything else that devices are told apart by: old district, police zone, route, residential group. Selections name them.","type":"object","propertyNames":{"$ref":"#/$defs/slug"},"additionalProperties":{"description":"Value of the label.","type":"string","pattern":"^[^\\s,=!](?:[^,=!]*[^\\s,=!])?$","maxLength":100,"examples":["ho-guom"]},"examples":[{"route":"ho-guom","old-district":"hoan-kiem"}]};
const pattern37 = new RegExp("^[^\\s,=!](?:[^,=!]*[^\\s,=!])?$", "u");

function validate191(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate191.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!(validate17(key0, {instancePath,parentData:data,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err0 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate191.errors = vErrors;
return false;
break;
}
}
if(valid0){
for(const key1 in data){
let data0 = data[key1];
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(data0.length > 100){
validate191.errors = [{instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 100}}];
return false;
}
else {
if(!pattern37.test(data0)){
validate191.errors = [{instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[^\\s,=!](?:[^,=!]*[^\\s,=!])?$"}}];
return false;
}
}
}
else {
validate191.errors = [{instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate191.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate191.errors = vErrors;
return errors === 0;
}
validate191.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema70 = {"description":"Anything a person should know. Nothing reads it.","type":"string","minLength":1,"maxLength":1000,"examples":["Ladder truck needed"]};

function validate194(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate194.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(data.length > 1000){
validate194.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1000}}];
return false;
}
else {
if(data.length < 1){
validate194.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate194.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate194.errors = vErrors;
return errors === 0;
}
validate194.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate183(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate183.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.id === undefined) && (missing0 = "id")) || ((data.name === undefined) && (missing0 = "name"))){
validate183.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "id") || (key0 === "name")) || (key0 === "position")) || (key0 === "subnet")) || (key0 === "systemSecurityLevel")) || (key0 === "labels")) || (key0 === "note")) || (key0 === "defaults"))){
validate183.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
const _errs2 = errors;
if(!(validate184(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs3 = errors;
if(!(validate177(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate177.errors : vErrors.concat(validate177.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.position !== undefined){
const _errs4 = errors;
if(!(validate187(data.position, {instancePath:instancePath+"/position",parentData:data,parentDataProperty:"position",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate187.errors : vErrors.concat(validate187.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.subnet !== undefined){
const _errs5 = errors;
if(!(validate189(data.subnet, {instancePath:instancePath+"/subnet",parentData:data,parentDataProperty:"subnet",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate189.errors : vErrors.concat(validate189.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.systemSecurityLevel !== undefined){
let data4 = data.systemSecurityLevel;
const _errs6 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate183.errors = [{instancePath:instancePath+"/systemSecurityLevel",schemaPath:"#/properties/systemSecurityLevel/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 5 || isNaN(data4)){
validate183.errors = [{instancePath:instancePath+"/systemSecurityLevel",schemaPath:"#/properties/systemSecurityLevel/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5}}];
return false;
}
else {
if(data4 < 1 || isNaN(data4)){
validate183.errors = [{instancePath:instancePath+"/systemSecurityLevel",schemaPath:"#/properties/systemSecurityLevel/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.labels !== undefined){
const _errs8 = errors;
if(!(validate191(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.note !== undefined){
const _errs9 = errors;
if(!(validate194(data.note, {instancePath:instancePath+"/note",parentData:data,parentDataProperty:"note",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.defaults !== undefined){
const _errs10 = errors;
if(!(validate179(data.defaults, {instancePath:instancePath+"/defaults",parentData:data,parentDataProperty:"defaults",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate183.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate183.errors = vErrors;
return errors === 0;
}
validate183.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema71 = {"title":"Agreement","description":"What the owner of cameras lets the city do with them, and for how long.","type":"object","additionalProperties":false,"required":["id","number","scope","from","until"],"properties":{"id":{"$ref":"definitions.schema.json#/$defs/slug","description":"Id of the agreement, unique in the ward.","examples":["hop-tac-2026-014"]},"number":{"description":"Number on the paper.","type":"string","minLength":1,"examples":["014/TT-UBND"]},"scope":{"description":"`observe`: look at the stream and read the settings. `config`: also write settings.","type":"string","enum":["observe","config"]},"from":{"$ref":"definitions.schema.json#/$defs/date","description":"First day in force."},"until":{"$ref":"definitions.schema.json#/$defs/date","description":"Last day in force."}}};

function validate198(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate198.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.number === undefined) && (missing0 = "number"))) || ((data.scope === undefined) && (missing0 = "scope"))) || ((data.from === undefined) && (missing0 = "from"))) || ((data.until === undefined) && (missing0 = "until"))){
validate198.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "id") || (key0 === "number")) || (key0 === "scope")) || (key0 === "from")) || (key0 === "until"))){
validate198.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
const _errs2 = errors;
if(!(validate184(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.number !== undefined){
let data1 = data.number;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(data1.length < 1){
validate198.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate198.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scope !== undefined){
let data2 = data.scope;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate198.errors = [{instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "observe") || (data2 === "config"))){
validate198.errors = [{instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/enum",keyword:"enum",params:{allowedValues: schema71.properties.scope.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
const _errs7 = errors;
if(!(validate172(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.until !== undefined){
const _errs8 = errors;
if(!(validate172(data.until, {instancePath:instancePath+"/until",parentData:data,parentDataProperty:"until",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate198.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate198.errors = vErrors;
return errors === 0;
}
validate198.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema72 = {"title":"Recorder","description":"A recorder. What it does not set comes from the defaults of site, ward and city.","type":"object","additionalProperties":false,"required":["id","site","address"],"if":{"properties":{"status":false}},"then":{"required":["hostKey"],"properties":{"hostKey":{"description":"Read it on the host itself and pin it; write `status: planned` while there is no host."}}},"properties":{"id":{"$ref":"definitions.schema.json#/$defs/deviceId","examples":["vn01-00070-rec-01"]},"status":{"$ref":"#/$defs/deviceStatus"},"site":{"$ref":"definitions.schema.json#/$defs/slug","description":"Site it stands at."},"kind":{"$ref":"definitions.schema.json#/$defs/recorderKind"},"address":{"$ref":"definitions.schema.json#/$defs/address"},"port":{"$ref":"definitions.schema.json#/$defs/port","description":"SSH port.","default":22,"examples":[22]},"hostKey":{"description":"Pinned host key, or several while a host changes from one to the next. Read it on the host itself.","type":["string","array"],"pattern":"^(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) AAAA[A-Za-z0-9+/]+={0,2}$","minItems":1,"uniqueItems":true,"items":{"$ref":"definitions.schema.json#/$defs/hostKey"},"examples":["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJq0sN3mPp2n0cE9rZbqZkqf1g1cS6kzv9t0JmGx0m3b"]},"credential":{"$ref":"definitions.schema.json#/$defs/credentialReference"},"credentialVersion":{"$ref":"definitions.schema.json#/$defs/credentialVersion"},"image":{"$ref":"definitions.schema.json#/$defs/image"},"storage":{"$ref":"definitions.schema.json#/$defs/storage"},"channels":{"$ref":"definitions.schema.json#/$defs/channels"},"ingestMbps":{"$ref":"definitions.schema.json#/$defs/ingestMbps"},"segmentSeconds":{"$ref":"definitions.schema.json#/$defs/segmentSeconds"},"controlPort":{"$ref":"definitions.schema.json#/$defs/controlPort"},"dockerSocket":{"$ref":"definitions.schema.json#/$defs/dockerSocket"},"standby":{"$ref":"definitions.schema.json#/$defs/deviceId","description":"Recorder of the same ward that stands by for this one. Recorded here; the switch itself is made by people.","examples":["vn01-00070-rec-02"]},"purchasedOn":{"$ref":"definitions.schema.json#/$defs/date","description":"Day on which it was bought.","examples":["2026-02-27"]},"installedOn":{"$ref":"definitions.schema.json#/$defs/date","description":"Day on which it went into service.","examples":["2026-03-20"]},"labels":{"$ref":"definitions.schema.json#/$defs/labels"},"note":{"$ref":"definitions.schema.json#/$defs/note"}}};
const schema73 = {"description":"Id of a device: the ward's code, letters for its purpose, a sequence that is never used again.","type":"string","pattern":"^[a-z0-9]+(?:-[a-z0-9]+)*$","maxLength":63,"examples":["vn01-00070-mr-0012"]};

function validate204(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate204.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(data.length > 63){
validate204.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 63}}];
return false;
}
else {
if(!pattern0.test(data)){
validate204.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"}}];
return false;
}
}
}
else {
validate204.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate204.errors = vErrors;
return errors === 0;
}
validate204.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema74 = {"description":"`planned`: the device is not there yet. It is checked, but no plan includes it, and what is read off the device may be missing. Remove the line when it is installed.","type":"string","enum":["planned"]};

function validate206(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate206.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
validate206.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data === "planned")){
validate206.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema74.enum}}];
return false;
}
validate206.errors = vErrors;
return errors === 0;
}
validate206.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate209(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate209.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
validate209.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data === "mediamtx") || (data === "motion"))){
validate209.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema40.enum}}];
return false;
}
validate209.errors = vErrors;
return errors === 0;
}
validate209.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate211(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate211.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(data.length > 253){
validate211.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 253}}];
return false;
}
else {
if(!pattern1.test(data)){
validate211.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)*[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)$"}}];
return false;
}
}
}
else {
validate211.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate211.errors = vErrors;
return errors === 0;
}
validate211.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate213(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate213.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate213.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 65535 || isNaN(data)){
validate213.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}}];
return false;
}
else {
if(data < 1 || isNaN(data)){
validate213.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
validate213.errors = vErrors;
return errors === 0;
}
validate213.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema78 = {"description":"A public host key of SSH as `ssh-keyscan` prints it, without the host.","type":"string","pattern":"^(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) AAAA[A-Za-z0-9+/]+={0,2}$","examples":["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJq0sN3mPp2n0cE9rZbqZkqf1g1cS6kzv9t0JmGx0m3b"]};
const pattern40 = new RegExp("^(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) AAAA[A-Za-z0-9+/]+={0,2}$", "u");

function validate215(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate215.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern40.test(data)){
validate215.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) AAAA[A-Za-z0-9+/]+={0,2}$"}}];
return false;
}
}
else {
validate215.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate215.errors = vErrors;
return errors === 0;
}
validate215.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate217(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate217.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern13.test(data)){
validate217.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:(?:env|file):\\S+|exec:\\S(?:.*\\S)?|age:[A-Za-z0-9{][A-Za-z0-9._{}-]{0,127})$"}}];
return false;
}
}
else {
validate217.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate217.errors = vErrors;
return errors === 0;
}
validate217.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate219(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate219.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate219.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data < 1 || isNaN(data)){
validate219.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
validate219.errors = vErrors;
return errors === 0;
}
validate219.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate221(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate221.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "digest")) || (key0 === "imageId")) || (key0 === "archive"))){
validate221.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
let data0 = data.name;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 255){
validate221.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255}}];
return false;
}
else {
if(!pattern18.test(data0)){
validate221.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._:/-]*$"}}];
return false;
}
}
}
else {
validate221.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined){
const _errs4 = errors;
if(!(validate111(data.digest, {instancePath:instancePath+"/digest",parentData:data,parentDataProperty:"digest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.imageId !== undefined){
const _errs5 = errors;
if(!(validate111(data.imageId, {instancePath:instancePath+"/imageId",parentData:data,parentDataProperty:"imageId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.archive !== undefined){
let data3 = data.archive;
const _errs6 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate221.errors = [{instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/type",keyword:"type",params:{type: schema41.properties.archive.type}}];
return false;
}
if(errors === _errs6){
if(typeof data3 === "string"){
if(data3.length < 1){
validate221.errors = [{instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate221.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate221.errors = vErrors;
return errors === 0;
}
validate221.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate225(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate225.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "path") || (key0 === "sizeTB"))){
validate225.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.path !== undefined){
let data0 = data.path;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern20.test(data0)){
validate225.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "^/[^\\s:]+$"}}];
return false;
}
}
else {
validate225.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sizeTB !== undefined){
let data1 = data.sizeTB;
const _errs4 = errors;
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 10000 || isNaN(data1)){
validate225.errors = [{instancePath:instancePath+"/sizeTB",schemaPath:"#/properties/sizeTB/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}}];
return false;
}
else {
if(data1 <= 0 || isNaN(data1)){
validate225.errors = [{instancePath:instancePath+"/sizeTB",schemaPath:"#/properties/sizeTB/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}}];
return false;
}
}
}
else {
validate225.errors = [{instancePath:instancePath+"/sizeTB",schemaPath:"#/properties/sizeTB/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate225.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate225.errors = vErrors;
return errors === 0;
}
validate225.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate227(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate227.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate227.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 1024 || isNaN(data)){
validate227.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1024}}];
return false;
}
else {
if(data < 1 || isNaN(data)){
validate227.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
validate227.errors = vErrors;
return errors === 0;
}
validate227.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate229(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate229.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 100000 || isNaN(data)){
validate229.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000}}];
return false;
}
else {
if(data <= 0 || isNaN(data)){
validate229.errors = [{instancePath,schemaPath:"#/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}}];
return false;
}
}
}
else {
validate229.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
validate229.errors = vErrors;
return errors === 0;
}
validate229.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate231(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate231.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate231.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 86400 || isNaN(data)){
validate231.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data < 5 || isNaN(data)){
validate231.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 5}}];
return false;
}
}
}
}
validate231.errors = vErrors;
return errors === 0;
}
validate231.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate233(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate233.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate233.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 65535 || isNaN(data)){
validate233.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}}];
return false;
}
else {
if(data < 1 || isNaN(data)){
validate233.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
validate233.errors = vErrors;
return errors === 0;
}
validate233.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate235(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate235.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern21.test(data)){
validate235.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^/"}}];
return false;
}
}
else {
validate235.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate235.errors = vErrors;
return errors === 0;
}
validate235.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate203(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate203.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.status !== undefined){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.hostKey === undefined) && (missing0 = "hostKey")){
validate203.errors = [{instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.hostKey = true;
props0.status = true;
}
}
if(!valid0){
const err1 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate203.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((((data.id === undefined) && (missing1 = "id")) || ((data.site === undefined) && (missing1 = "site"))) || ((data.address === undefined) && (missing1 = "address"))){
validate203.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs4 = errors;
for(const key0 in data){
if(!(func0.call(schema72.properties, key0))){
validate203.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs4 === errors){
if(data.id !== undefined){
const _errs5 = errors;
if(!(validate204(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate204.errors : vErrors.concat(validate204.errors);
errors = vErrors.length;
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.status !== undefined){
const _errs6 = errors;
if(!(validate206(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors);
errors = vErrors.length;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.site !== undefined){
const _errs7 = errors;
if(!(validate184(data.site, {instancePath:instancePath+"/site",parentData:data,parentDataProperty:"site",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.kind !== undefined){
const _errs8 = errors;
if(!(validate209(data.kind, {instancePath:instancePath+"/kind",parentData:data,parentDataProperty:"kind",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate209.errors : vErrors.concat(validate209.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.address !== undefined){
const _errs9 = errors;
if(!(validate211(data.address, {instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate211.errors : vErrors.concat(validate211.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.port !== undefined){
const _errs10 = errors;
if(!(validate213(data.port, {instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate213.errors : vErrors.concat(validate213.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.hostKey !== undefined){
let data7 = data.hostKey;
const _errs11 = errors;
if((typeof data7 !== "string") && (!(Array.isArray(data7)))){
validate203.errors = [{instancePath:instancePath+"/hostKey",schemaPath:"#/properties/hostKey/type",keyword:"type",params:{type: schema72.properties.hostKey.type}}];
return false;
}
if(errors === _errs11){
if(typeof data7 === "string"){
if(!pattern40.test(data7)){
validate203.errors = [{instancePath:instancePath+"/hostKey",schemaPath:"#/properties/hostKey/pattern",keyword:"pattern",params:{pattern: "^(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) AAAA[A-Za-z0-9+/]+={0,2}$"}}];
return false;
}
}
if(errors === _errs11){
if(Array.isArray(data7)){
if(data7.length < 1){
validate203.errors = [{instancePath:instancePath+"/hostKey",schemaPath:"#/properties/hostKey/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid3 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
const _errs13 = errors;
if(!(validate215(data7[i0], {instancePath:instancePath+"/hostKey/" + i0,parentData:data7,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors);
errors = vErrors.length;
}
var valid3 = _errs13 === errors;
if(!valid3){
break;
}
}
if(valid3){
let i1 = data7.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func1(data7[i1], data7[j0])){
validate203.errors = [{instancePath:instancePath+"/hostKey",schemaPath:"#/properties/hostKey/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}}];
return false;
break outer0;
}
}
}
}
}
}
}
}
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.credential !== undefined){
const _errs14 = errors;
if(!(validate217(data.credential, {instancePath:instancePath+"/credential",parentData:data,parentDataProperty:"credential",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate217.errors : vErrors.concat(validate217.errors);
errors = vErrors.length;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.credentialVersion !== undefined){
const _errs15 = errors;
if(!(validate219(data.credentialVersion, {instancePath:instancePath+"/credentialVersion",parentData:data,parentDataProperty:"credentialVersion",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors);
errors = vErrors.length;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.image !== undefined){
const _errs16 = errors;
if(!(validate221(data.image, {instancePath:instancePath+"/image",parentData:data,parentDataProperty:"image",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors);
errors = vErrors.length;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.storage !== undefined){
const _errs17 = errors;
if(!(validate225(data.storage, {instancePath:instancePath+"/storage",parentData:data,parentDataProperty:"storage",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate225.errors : vErrors.concat(validate225.errors);
errors = vErrors.length;
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.channels !== undefined){
const _errs18 = errors;
if(!(validate227(data.channels, {instancePath:instancePath+"/channels",parentData:data,parentDataProperty:"channels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate227.errors : vErrors.concat(validate227.errors);
errors = vErrors.length;
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.ingestMbps !== undefined){
const _errs19 = errors;
if(!(validate229(data.ingestMbps, {instancePath:instancePath+"/ingestMbps",parentData:data,parentDataProperty:"ingestMbps",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate229.errors : vErrors.concat(validate229.errors);
errors = vErrors.length;
}
var valid2 = _errs19 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.segmentSeconds !== undefined){
const _errs20 = errors;
if(!(validate231(data.segmentSeconds, {instancePath:instancePath+"/segmentSeconds",parentData:data,parentDataProperty:"segmentSeconds",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors);
errors = vErrors.length;
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.controlPort !== undefined){
const _errs21 = errors;
if(!(validate233(data.controlPort, {instancePath:instancePath+"/controlPort",parentData:data,parentDataProperty:"controlPort",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate233.errors : vErrors.concat(validate233.errors);
errors = vErrors.length;
}
var valid2 = _errs21 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.dockerSocket !== undefined){
const _errs22 = errors;
if(!(validate235(data.dockerSocket, {instancePath:instancePath+"/dockerSocket",parentData:data,parentDataProperty:"dockerSocket",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate235.errors : vErrors.concat(validate235.errors);
errors = vErrors.length;
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.standby !== undefined){
const _errs23 = errors;
if(!(validate204(data.standby, {instancePath:instancePath+"/standby",parentData:data,parentDataProperty:"standby",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate204.errors : vErrors.concat(validate204.errors);
errors = vErrors.length;
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.purchasedOn !== undefined){
const _errs24 = errors;
if(!(validate172(data.purchasedOn, {instancePath:instancePath+"/purchasedOn",parentData:data,parentDataProperty:"purchasedOn",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
errors = vErrors.length;
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.installedOn !== undefined){
const _errs25 = errors;
if(!(validate172(data.installedOn, {instancePath:instancePath+"/installedOn",parentData:data,parentDataProperty:"installedOn",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
errors = vErrors.length;
}
var valid2 = _errs25 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.labels !== undefined){
const _errs26 = errors;
if(!(validate191(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors);
errors = vErrors.length;
}
var valid2 = _errs26 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.note !== undefined){
const _errs27 = errors;
if(!(validate194(data.note, {instancePath:instancePath+"/note",parentData:data,parentDataProperty:"note",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
errors = vErrors.length;
}
var valid2 = _errs27 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate203.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate203.errors = vErrors;
return errors === 0;
}
validate203.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema88 = {"title":"Camera","description":"A camera. What it does not set comes from its placement profile, its model and the defaults of site, ward and city.","type":"object","additionalProperties":false,"required":["id","name","site","recorder","address","model","placement","ownership"],"if":{"properties":{"status":false}},"then":{"required":["serial","mac"],"properties":{"serial":{"description":"Read it off the camera; write `status: planned` while there is no camera."},"mac":{"description":"Read it off the camera; write `status: planned` while there is no camera."}}},"properties":{"id":{"$ref":"definitions.schema.json#/$defs/deviceId"},"status":{"$ref":"#/$defs/deviceStatus"},"name":{"$ref":"definitions.schema.json#/$defs/localName"},"site":{"$ref":"definitions.schema.json#/$defs/slug","description":"Site it hangs at."},"recorder":{"$ref":"definitions.schema.json#/$defs/deviceId","description":"Recorder of the same ward that records it.","examples":["vn01-00070-rec-01"]},"channel":{"description":"Channel of the recorder that it has, from 1 on. For people who read the recorder's screen; the recorder is told the id.","type":"integer","minimum":1,"maximum":1024,"examples":[3]},"address":{"$ref":"definitions.schema.json#/$defs/address"},"serial":{"description":"Serial number as the camera reports it. With the MAC address it is the camera's identity.","type":"string","minLength":1,"maxLength":100,"examples":["DS-2CD2T47G2-L20260110AAWRK12345678"]},"mac":{"$ref":"definitions.schema.json#/$defs/mac"},"model":{"description":"Vendor and model, as a file in `models/` lists it.","type":"string","pattern":"^[a-z0-9-]+/\\S+$","examples":["hikvision/DS-2CD2T47G2-L"]},"placement":{"$ref":"definitions.schema.json#/$defs/placement","description":"What it looks at; chooses the placement profile."},"purpose":{"description":"What it records for. Footage may be used and kept for this only (Law 91/2025/QH15, Art. 32).","type":"string","minLength":1,"maxLength":200,"examples":["Trật tự công cộng"]},"ownership":{"description":"Who owns it. Cameras that the budget did not pay are only observed, unless an agreement in date covers configuration.","type":"string","enum":["budget","organisation","household","joint"]},"agreement":{"$ref":"definitions.schema.json#/$defs/slug","description":"Id of the agreement with its owner.","examples":["hop-tac-2026-014"]},"credential":{"$ref":"definitions.schema.json#/$defs/credentialReference"},"credentialVersion":{"$ref":"definitions.schema.json#/$defs/credentialVersion"},"port":{"$ref":"definitions.schema.json#/$defs/port","description":"Port of the ONVIF service, where it is not that of the model."},"protocol":{"$ref":"definitions.schema.json#/$defs/protocol"},"certificate":{"$ref":"definitions.schema.json#/$defs/certificate"},"stream":{"$ref":"definitions.schema.json#/$defs/stream"},"retention":{"$ref":"definitions.schema.json#/$defs/retention"},"settings":{"$ref":"definitions.schema.json#/$defs/settings"},"position":{"$ref":"definitions.schema.json#/$defs/position","description":"Where the camera hangs, WGS 84, where it is not that of the site."},"mountHeightM":{"description":"Height of the lens above the ground in metres.","unit":"m","type":"number","minimum":0,"maximum":300,"examples":[6]},"azimuthDeg":{"description":"Direction it looks in, in degrees clockwise from north.","unit":"degrees","type":"number","minimum":0,"exclusiveMaximum":360,"examples":[135]},"junction":{"$ref":"definitions.schema.json#/$defs/slug","description":"Junction it looks at, the same name for all cameras of the junction.","examples":["trang-tien-ngo-quyen"]},"purchasedOn":{"$ref":"definitions.schema.json#/$defs/date","description":"Day on which it was bought.","examples":["2026-02-27"]},"installedOn":{"$ref":"definitions.schema.json#/$defs/date","description":"Day on which it went into service.","examples":["2026-03-20"]},"conformity":{"title":"Conformity","description":"Proofs that it conforms to technical regulations.","type":"object","additionalProperties":false,"properties":{"qcvn135":{"title":"ConformityCertificate","description":"Certificate of conformity to QCVN 135:2024/BTTTT, basic security of IP cameras.","type":"object","additionalProperties":false,"required":["certificate","date"],"properties":{"certificate":{"description":"Number of the certificate.","type":"string","minLength":1,"maxLength":100,"examples":["0117/2026/CNHQ"]},"date":{"$ref":"definitions.schema.json#/$defs/date","description":"Day on which it was issued.","examples":["2026-01-30"]}}}}},"analytics":{"description":"What is to be recognised in its picture. Nothing is unless it stands here. Recorded and checked, not written to the camera.","type":"array","items":{"$ref":"#/$defs/analyticsModule"}},"audio":{"title":"Audio","description":"Whether sound is to be recorded with the picture. Recorded and checked, not written to the camera.","type":"object","additionalProperties":false,"required":["enabled"],"properties":{"enabled":{"description":"Whether sound is recorded; a legal basis is needed for it.","type":"boolean","default":false},"legalBasis":{"$ref":"definitions.schema.json#/$defs/legalBasis"}}},"labels":{"$ref":"definitions.schema.json#/$defs/labels"},"note":{"$ref":"definitions.schema.json#/$defs/note"}}};
const schema89 = {"description":"MAC address; upper or lower case, colons or hyphens.","type":"string","pattern":"^[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}$","examples":["44:19:b6:00:70:01"]};
const pattern46 = new RegExp("^[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}$", "u");

function validate250(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate250.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern46.test(data)){
validate250.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}$"}}];
return false;
}
}
else {
validate250.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate250.errors = vErrors;
return errors === 0;
}
validate250.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate252(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate252.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
validate252.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data === "main-road") || (data === "main-road-lpr")) || (data === "residential")) || (data === "hotspot")) || (data === "indoor"))){
validate252.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema7.enum}}];
return false;
}
validate252.errors = vErrors;
return errors === 0;
}
validate252.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate258(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate258.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
validate258.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data === "http") || (data === "https"))){
validate258.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
validate258.errors = vErrors;
return errors === 0;
}
validate258.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate260(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate260.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(data.length > 500){
validate260.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
else {
if(!pattern14.test(data)){
validate260.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(authorities|unverified|sha256:[0-9A-Fa-f]{2}(:?[0-9A-Fa-f]{2}){31}|ca:\\S.*)$"}}];
return false;
}
}
}
else {
validate260.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate260.errors = vErrors;
return errors === 0;
}
validate260.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate262(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate262.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "protocol") || (key0 === "port")) || (key0 === "path"))){
validate262.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.protocol !== undefined){
let data0 = data.protocol;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate262.errors = [{instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data0 === "rtsp") || (data0 === "rtsps"))){
validate262.errors = [{instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema36.properties.protocol.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.port !== undefined){
const _errs4 = errors;
if(!(validate75(data.port, {instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
let data2 = data.path;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(data2.length > 500){
validate262.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
else {
if(!pattern15.test(data2)){
validate262.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "^/\\S*$"}}];
return false;
}
}
}
else {
validate262.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate262.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate262.errors = vErrors;
return errors === 0;
}
validate262.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate265(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate265.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
validate265.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema9.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.class === undefined) && (missing0 = "class")) || ((data.days === undefined) && (missing0 = "days"))){
validate265.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "class") || (key0 === "days"))){
validate265.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.class !== undefined){
const _errs2 = errors;
if(!(validate17(data.class, {instancePath:instancePath+"/class",parentData:data,parentDataProperty:"class",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.days !== undefined){
let data1 = data.days;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate265.errors = [{instancePath:instancePath+"/days",schemaPath:"#/properties/days/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 3650 || isNaN(data1)){
validate265.errors = [{instancePath:instancePath+"/days",schemaPath:"#/properties/days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3650}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate265.errors = [{instancePath:instancePath+"/days",schemaPath:"#/properties/days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
validate265.errors = vErrors;
return errors === 0;
}
validate265.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate268(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate268.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate268.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema11.type}}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(func0.call(schema11.properties, key0))){
validate268.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.clock !== undefined){
let data0 = data.clock;
const _errs2 = errors;
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
validate268.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/type",keyword:"type",params:{type: schema11.properties.clock.type}}];
return false;
}
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
const _errs4 = errors;
for(const key1 in data0){
if(!((((key1 === "mode") || (key1 === "ntpServers")) || (key1 === "timeZone")) || (key1 === "maxOffsetSeconds"))){
validate268.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs4 === errors){
if(data0.mode !== undefined){
let data1 = data0.mode;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate268.errors = [{instancePath:instancePath+"/clock/mode",schemaPath:"#/properties/clock/properties/mode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data1 === "ntp") || (data1 === "manual"))){
validate268.errors = [{instancePath:instancePath+"/clock/mode",schemaPath:"#/properties/clock/properties/mode/enum",keyword:"enum",params:{allowedValues: schema11.properties.clock.properties.mode.enum}}];
return false;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.ntpServers !== undefined){
let data2 = data0.ntpServers;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data2)){
if(data2.length < 1){
validate268.errors = [{instancePath:instancePath+"/clock/ntpServers",schemaPath:"#/properties/clock/properties/ntpServers/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid2 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(!(validate21(data2[i0], {instancePath:instancePath+"/clock/ntpServers/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
if(!valid2){
break;
}
}
if(valid2){
let i1 = data2.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func1(data2[i1], data2[j0])){
validate268.errors = [{instancePath:instancePath+"/clock/ntpServers",schemaPath:"#/properties/clock/properties/ntpServers/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}}];
return false;
break outer0;
}
}
}
}
}
}
}
else {
validate268.errors = [{instancePath:instancePath+"/clock/ntpServers",schemaPath:"#/properties/clock/properties/ntpServers/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.timeZone !== undefined){
const _errs10 = errors;
if(!(validate23(data0.timeZone, {instancePath:instancePath+"/clock/timeZone",parentData:data0,parentDataProperty:"timeZone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.maxOffsetSeconds !== undefined){
let data5 = data0.maxOffsetSeconds;
const _errs11 = errors;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (data5 !== null)){
validate268.errors = [{instancePath:instancePath+"/clock/maxOffsetSeconds",schemaPath:"#/properties/clock/properties/maxOffsetSeconds/type",keyword:"type",params:{type: schema11.properties.clock.properties.maxOffsetSeconds.type}}];
return false;
}
if(errors === _errs11){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 86400 || isNaN(data5)){
validate268.errors = [{instancePath:instancePath+"/clock/maxOffsetSeconds",schemaPath:"#/properties/clock/properties/maxOffsetSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate268.errors = [{instancePath:instancePath+"/clock/maxOffsetSeconds",schemaPath:"#/properties/clock/properties/maxOffsetSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hostname !== undefined){
let data6 = data.hostname;
const _errs13 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate268.errors = [{instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/type",keyword:"type",params:{type: schema11.properties.hostname.type}}];
return false;
}
if(errors === _errs13){
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
validate268.errors = [{instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$"}}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.discovery !== undefined){
let data7 = data.discovery;
const _errs15 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate268.errors = [{instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/type",keyword:"type",params:{type: schema11.properties.discovery.type}}];
return false;
}
if(!(((data7 === "discoverable") || (data7 === "non-discoverable")) || (data7 === null))){
validate268.errors = [{instancePath:instancePath+"/discovery",schemaPath:"#/properties/discovery/enum",keyword:"enum",params:{allowedValues: schema11.properties.discovery.enum}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.encoder !== undefined){
let data8 = data.encoder;
const _errs17 = errors;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (data8 !== null)){
validate268.errors = [{instancePath:instancePath+"/encoder",schemaPath:"#/properties/encoder/type",keyword:"type",params:{type: schema11.properties.encoder.type}}];
return false;
}
if(errors === _errs17){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
const _errs19 = errors;
for(const key2 in data8){
if(!((key2 === "main") || (key2 === "sub"))){
validate268.errors = [{instancePath:instancePath+"/encoder",schemaPath:"#/properties/encoder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs19 === errors){
if(data8.main !== undefined){
const _errs20 = errors;
if(!(validate25(data8.main, {instancePath:instancePath+"/encoder/main",parentData:data8,parentDataProperty:"main",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.sub !== undefined){
const _errs21 = errors;
if(!(validate25(data8.sub, {instancePath:instancePath+"/encoder/sub",parentData:data8,parentDataProperty:"sub",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scopes !== undefined){
const _errs22 = errors;
if(!(validate28(data.scopes, {instancePath:instancePath+"/scopes",parentData:data,parentDataProperty:"scopes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.network !== undefined){
const _errs23 = errors;
if(!(validate33(data.network, {instancePath:instancePath+"/network",parentData:data,parentDataProperty:"network",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.audio !== undefined){
let data13 = data.audio;
const _errs24 = errors;
if((typeof data13 !== "string") && (data13 !== null)){
validate268.errors = [{instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/type",keyword:"type",params:{type: schema11.properties.audio.type}}];
return false;
}
if(!((data13 === "off") || (data13 === null))){
validate268.errors = [{instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/enum",keyword:"enum",params:{allowedValues: schema11.properties.audio.enum}}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.multicast !== undefined){
let data14 = data.multicast;
const _errs26 = errors;
if((typeof data14 !== "string") && (data14 !== null)){
validate268.errors = [{instancePath:instancePath+"/multicast",schemaPath:"#/properties/multicast/type",keyword:"type",params:{type: schema11.properties.multicast.type}}];
return false;
}
if(!((data14 === "off") || (data14 === null))){
validate268.errors = [{instancePath:instancePath+"/multicast",schemaPath:"#/properties/multicast/enum",keyword:"enum",params:{allowedValues: schema11.properties.multicast.enum}}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.osd !== undefined){
const _errs28 = errors;
if(!(validate42(data.osd, {instancePath:instancePath+"/osd",parentData:data,parentDataProperty:"osd",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.masks !== undefined){
let data16 = data.masks;
const _errs29 = errors;
if((!(Array.isArray(data16))) && (data16 !== null)){
validate268.errors = [{instancePath:instancePath+"/masks",schemaPath:"#/properties/masks/type",keyword:"type",params:{type: schema11.properties.masks.type}}];
return false;
}
if(errors === _errs29){
if(Array.isArray(data16)){
if(data16.length > 64){
validate268.errors = [{instancePath:instancePath+"/masks",schemaPath:"#/properties/masks/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid5 = true;
const len1 = data16.length;
for(let i2=0; i2<len1; i2++){
const _errs31 = errors;
if(!(validate44(data16[i2], {instancePath:instancePath+"/masks/" + i2,parentData:data16,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
var valid5 = _errs31 === errors;
if(!valid5){
break;
}
}
}
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.imaging !== undefined){
const _errs32 = errors;
if(!(validate47(data.imaging, {instancePath:instancePath+"/imaging",parentData:data,parentDataProperty:"imaging",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accounts !== undefined){
let data19 = data.accounts;
const _errs33 = errors;
if((!(data19 && typeof data19 == "object" && !Array.isArray(data19))) && (data19 !== null)){
validate268.errors = [{instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/type",keyword:"type",params:{type: schema11.properties.accounts.type}}];
return false;
}
if(errors === _errs33){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(Object.keys(data19).length > 32){
validate268.errors = [{instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/maxProperties",keyword:"maxProperties",params:{limit: 32}}];
return false;
}
else {
for(const key3 in data19){
const _errs35 = errors;
if(typeof key3 === "string"){
if(!pattern12.test(key3)){
const err0 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,32}$"},propertyName:key3};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid6 = _errs35 === errors;
if(!valid6){
const err1 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/propertyNames",keyword:"propertyNames",params:{propertyName: key3}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate268.errors = vErrors;
return false;
break;
}
}
if(valid6){
for(const key4 in data19){
const _errs37 = errors;
if(!(validate49(data19[key4], {instancePath:instancePath+"/accounts/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data19,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var valid7 = _errs37 === errors;
if(!valid7){
break;
}
}
}
}
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.otherAccounts !== undefined){
let data21 = data.otherAccounts;
const _errs38 = errors;
if((typeof data21 !== "string") && (data21 !== null)){
validate268.errors = [{instancePath:instancePath+"/otherAccounts",schemaPath:"#/properties/otherAccounts/type",keyword:"type",params:{type: schema11.properties.otherAccounts.type}}];
return false;
}
if(!(((data21 === "keep") || (data21 === "remove")) || (data21 === null))){
validate268.errors = [{instancePath:instancePath+"/otherAccounts",schemaPath:"#/properties/otherAccounts/enum",keyword:"enum",params:{allowedValues: schema11.properties.otherAccounts.enum}}];
return false;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.passwordPolicy !== undefined){
const _errs40 = errors;
if(!(validate55(data.passwordPolicy, {instancePath:instancePath+"/passwordPolicy",parentData:data,parentDataProperty:"passwordPolicy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.failedLogins !== undefined){
const _errs41 = errors;
if(!(validate57(data.failedLogins, {instancePath:instancePath+"/failedLogins",parentData:data,parentDataProperty:"failedLogins",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tls !== undefined){
const _errs42 = errors;
if(!(validate59(data.tls, {instancePath:instancePath+"/tls",parentData:data,parentDataProperty:"tls",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.recording !== undefined){
const _errs43 = errors;
if(!(validate61(data.recording, {instancePath:instancePath+"/recording",parentData:data,parentDataProperty:"recording",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
validate268.errors = vErrors;
return errors === 0;
}
validate268.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema96 = {"title":"AnalyticsModule","description":"One kind of recognition.","type":"object","additionalProperties":false,"required":["module","purpose"],"properties":{"module":{"description":"What is recognised. `number-plate` and `face` are personal data and need a legal basis.","type":"string","enum":["number-plate","face","person","vehicle","line-crossing","intrusion","loitering","crowd","abandoned-object","fire-smoke"]},"enabled":{"description":"Whether it is on.","type":"boolean","default":false},"purpose":{"description":"What the results are used for.","type":"string","minLength":1,"maxLength":200,"examples":["Tìm xe trong vụ án"]},"legalBasis":{"$ref":"definitions.schema.json#/$defs/legalBasis"}}};
const schema97 = {"description":"Document that allows it, with number and date.","type":"string","minLength":1,"maxLength":300,"examples":["Decision 319/QĐ-UBND, 2025-01-17"]};

function validate290(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate290.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(data.length > 300){
validate290.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 300}}];
return false;
}
else {
if(data.length < 1){
validate290.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate290.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate290.errors = vErrors;
return errors === 0;
}
validate290.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate289(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate289.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.module === undefined) && (missing0 = "module")) || ((data.purpose === undefined) && (missing0 = "purpose"))){
validate289.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "module") || (key0 === "enabled")) || (key0 === "purpose")) || (key0 === "legalBasis"))){
validate289.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.module !== undefined){
let data0 = data.module;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate289.errors = [{instancePath:instancePath+"/module",schemaPath:"#/properties/module/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((((((data0 === "number-plate") || (data0 === "face")) || (data0 === "person")) || (data0 === "vehicle")) || (data0 === "line-crossing")) || (data0 === "intrusion")) || (data0 === "loitering")) || (data0 === "crowd")) || (data0 === "abandoned-object")) || (data0 === "fire-smoke"))){
validate289.errors = [{instancePath:instancePath+"/module",schemaPath:"#/properties/module/enum",keyword:"enum",params:{allowedValues: schema96.properties.module.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enabled !== undefined){
const _errs4 = errors;
if(typeof data.enabled !== "boolean"){
validate289.errors = [{instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.purpose !== undefined){
let data2 = data.purpose;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 200){
validate289.errors = [{instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/maxLength",keyword:"maxLength",params:{limit: 200}}];
return false;
}
else {
if(data2.length < 1){
validate289.errors = [{instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate289.errors = [{instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.legalBasis !== undefined){
const _errs8 = errors;
if(!(validate290(data.legalBasis, {instancePath:instancePath+"/legalBasis",parentData:data,parentDataProperty:"legalBasis",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate290.errors : vErrors.concat(validate290.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate289.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate289.errors = vErrors;
return errors === 0;
}
validate289.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern47 = new RegExp("^[a-z0-9-]+/\\S+$", "u");

function validate243(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate243.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.status !== undefined){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.serial === undefined) && (missing0 = "serial")) || ((data.mac === undefined) && (missing0 = "mac"))){
validate243.errors = [{instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.serial = true;
props0.mac = true;
props0.status = true;
}
}
if(!valid0){
const err1 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate243.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((((((((data.id === undefined) && (missing1 = "id")) || ((data.name === undefined) && (missing1 = "name"))) || ((data.site === undefined) && (missing1 = "site"))) || ((data.recorder === undefined) && (missing1 = "recorder"))) || ((data.address === undefined) && (missing1 = "address"))) || ((data.model === undefined) && (missing1 = "model"))) || ((data.placement === undefined) && (missing1 = "placement"))) || ((data.ownership === undefined) && (missing1 = "ownership"))){
validate243.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs4 = errors;
for(const key0 in data){
if(!(func0.call(schema88.properties, key0))){
validate243.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs4 === errors){
if(data.id !== undefined){
const _errs5 = errors;
if(!(validate204(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate204.errors : vErrors.concat(validate204.errors);
errors = vErrors.length;
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.status !== undefined){
const _errs6 = errors;
if(!(validate206(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors);
errors = vErrors.length;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.name !== undefined){
const _errs7 = errors;
if(!(validate177(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate177.errors : vErrors.concat(validate177.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.site !== undefined){
const _errs8 = errors;
if(!(validate184(data.site, {instancePath:instancePath+"/site",parentData:data,parentDataProperty:"site",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.recorder !== undefined){
const _errs9 = errors;
if(!(validate204(data.recorder, {instancePath:instancePath+"/recorder",parentData:data,parentDataProperty:"recorder",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate204.errors : vErrors.concat(validate204.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.channel !== undefined){
let data6 = data.channel;
const _errs10 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate243.errors = [{instancePath:instancePath+"/channel",schemaPath:"#/properties/channel/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs10){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1024 || isNaN(data6)){
validate243.errors = [{instancePath:instancePath+"/channel",schemaPath:"#/properties/channel/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1024}}];
return false;
}
else {
if(data6 < 1 || isNaN(data6)){
validate243.errors = [{instancePath:instancePath+"/channel",schemaPath:"#/properties/channel/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.address !== undefined){
const _errs12 = errors;
if(!(validate211(data.address, {instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate211.errors : vErrors.concat(validate211.errors);
errors = vErrors.length;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.serial !== undefined){
let data8 = data.serial;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data8 === "string"){
if(data8.length > 100){
validate243.errors = [{instancePath:instancePath+"/serial",schemaPath:"#/properties/serial/maxLength",keyword:"maxLength",params:{limit: 100}}];
return false;
}
else {
if(data8.length < 1){
validate243.errors = [{instancePath:instancePath+"/serial",schemaPath:"#/properties/serial/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate243.errors = [{instancePath:instancePath+"/serial",schemaPath:"#/properties/serial/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.mac !== undefined){
const _errs15 = errors;
if(!(validate250(data.mac, {instancePath:instancePath+"/mac",parentData:data,parentDataProperty:"mac",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.model !== undefined){
let data10 = data.model;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data10 === "string"){
if(!pattern47.test(data10)){
validate243.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+/\\S+$"}}];
return false;
}
}
else {
validate243.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.placement !== undefined){
const _errs18 = errors;
if(!(validate252(data.placement, {instancePath:instancePath+"/placement",parentData:data,parentDataProperty:"placement",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate252.errors : vErrors.concat(validate252.errors);
errors = vErrors.length;
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.purpose !== undefined){
let data12 = data.purpose;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data12 === "string"){
if(data12.length > 200){
validate243.errors = [{instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/maxLength",keyword:"maxLength",params:{limit: 200}}];
return false;
}
else {
if(data12.length < 1){
validate243.errors = [{instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate243.errors = [{instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs19 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.ownership !== undefined){
let data13 = data.ownership;
const _errs21 = errors;
if(typeof data13 !== "string"){
validate243.errors = [{instancePath:instancePath+"/ownership",schemaPath:"#/properties/ownership/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data13 === "budget") || (data13 === "organisation")) || (data13 === "household")) || (data13 === "joint"))){
validate243.errors = [{instancePath:instancePath+"/ownership",schemaPath:"#/properties/ownership/enum",keyword:"enum",params:{allowedValues: schema88.properties.ownership.enum}}];
return false;
}
var valid2 = _errs21 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.agreement !== undefined){
const _errs23 = errors;
if(!(validate184(data.agreement, {instancePath:instancePath+"/agreement",parentData:data,parentDataProperty:"agreement",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.credential !== undefined){
const _errs24 = errors;
if(!(validate217(data.credential, {instancePath:instancePath+"/credential",parentData:data,parentDataProperty:"credential",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate217.errors : vErrors.concat(validate217.errors);
errors = vErrors.length;
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.credentialVersion !== undefined){
const _errs25 = errors;
if(!(validate219(data.credentialVersion, {instancePath:instancePath+"/credentialVersion",parentData:data,parentDataProperty:"credentialVersion",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors);
errors = vErrors.length;
}
var valid2 = _errs25 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.port !== undefined){
const _errs26 = errors;
if(!(validate213(data.port, {instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate213.errors : vErrors.concat(validate213.errors);
errors = vErrors.length;
}
var valid2 = _errs26 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.protocol !== undefined){
const _errs27 = errors;
if(!(validate258(data.protocol, {instancePath:instancePath+"/protocol",parentData:data,parentDataProperty:"protocol",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate258.errors : vErrors.concat(validate258.errors);
errors = vErrors.length;
}
var valid2 = _errs27 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.certificate !== undefined){
const _errs28 = errors;
if(!(validate260(data.certificate, {instancePath:instancePath+"/certificate",parentData:data,parentDataProperty:"certificate",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate260.errors : vErrors.concat(validate260.errors);
errors = vErrors.length;
}
var valid2 = _errs28 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.stream !== undefined){
const _errs29 = errors;
if(!(validate262(data.stream, {instancePath:instancePath+"/stream",parentData:data,parentDataProperty:"stream",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate262.errors : vErrors.concat(validate262.errors);
errors = vErrors.length;
}
var valid2 = _errs29 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.retention !== undefined){
const _errs30 = errors;
if(!(validate265(data.retention, {instancePath:instancePath+"/retention",parentData:data,parentDataProperty:"retention",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors);
errors = vErrors.length;
}
var valid2 = _errs30 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.settings !== undefined){
const _errs31 = errors;
if(!(validate268(data.settings, {instancePath:instancePath+"/settings",parentData:data,parentDataProperty:"settings",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate268.errors : vErrors.concat(validate268.errors);
errors = vErrors.length;
}
var valid2 = _errs31 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.position !== undefined){
const _errs32 = errors;
if(!(validate187(data.position, {instancePath:instancePath+"/position",parentData:data,parentDataProperty:"position",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate187.errors : vErrors.concat(validate187.errors);
errors = vErrors.length;
}
var valid2 = _errs32 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.mountHeightM !== undefined){
let data24 = data.mountHeightM;
const _errs33 = errors;
if(errors === _errs33){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 300 || isNaN(data24)){
validate243.errors = [{instancePath:instancePath+"/mountHeightM",schemaPath:"#/properties/mountHeightM/maximum",keyword:"maximum",params:{comparison: "<=", limit: 300}}];
return false;
}
else {
if(data24 < 0 || isNaN(data24)){
validate243.errors = [{instancePath:instancePath+"/mountHeightM",schemaPath:"#/properties/mountHeightM/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate243.errors = [{instancePath:instancePath+"/mountHeightM",schemaPath:"#/properties/mountHeightM/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs33 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.azimuthDeg !== undefined){
let data25 = data.azimuthDeg;
const _errs35 = errors;
if(errors === _errs35){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 0 || isNaN(data25)){
validate243.errors = [{instancePath:instancePath+"/azimuthDeg",schemaPath:"#/properties/azimuthDeg/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
else {
if(data25 >= 360 || isNaN(data25)){
validate243.errors = [{instancePath:instancePath+"/azimuthDeg",schemaPath:"#/properties/azimuthDeg/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 360}}];
return false;
}
}
}
else {
validate243.errors = [{instancePath:instancePath+"/azimuthDeg",schemaPath:"#/properties/azimuthDeg/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs35 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.junction !== undefined){
const _errs37 = errors;
if(!(validate184(data.junction, {instancePath:instancePath+"/junction",parentData:data,parentDataProperty:"junction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
var valid2 = _errs37 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.purchasedOn !== undefined){
const _errs38 = errors;
if(!(validate172(data.purchasedOn, {instancePath:instancePath+"/purchasedOn",parentData:data,parentDataProperty:"purchasedOn",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
errors = vErrors.length;
}
var valid2 = _errs38 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.installedOn !== undefined){
const _errs39 = errors;
if(!(validate172(data.installedOn, {instancePath:instancePath+"/installedOn",parentData:data,parentDataProperty:"installedOn",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
errors = vErrors.length;
}
var valid2 = _errs39 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.conformity !== undefined){
let data29 = data.conformity;
const _errs40 = errors;
if(errors === _errs40){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
const _errs42 = errors;
for(const key1 in data29){
if(!(key1 === "qcvn135")){
validate243.errors = [{instancePath:instancePath+"/conformity",schemaPath:"#/properties/conformity/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs42 === errors){
if(data29.qcvn135 !== undefined){
let data30 = data29.qcvn135;
const _errs43 = errors;
if(errors === _errs43){
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
let missing2;
if(((data30.certificate === undefined) && (missing2 = "certificate")) || ((data30.date === undefined) && (missing2 = "date"))){
validate243.errors = [{instancePath:instancePath+"/conformity/qcvn135",schemaPath:"#/properties/conformity/properties/qcvn135/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs45 = errors;
for(const key2 in data30){
if(!((key2 === "certificate") || (key2 === "date"))){
validate243.errors = [{instancePath:instancePath+"/conformity/qcvn135",schemaPath:"#/properties/conformity/properties/qcvn135/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs45 === errors){
if(data30.certificate !== undefined){
let data31 = data30.certificate;
const _errs46 = errors;
if(errors === _errs46){
if(typeof data31 === "string"){
if(data31.length > 100){
validate243.errors = [{instancePath:instancePath+"/conformity/qcvn135/certificate",schemaPath:"#/properties/conformity/properties/qcvn135/properties/certificate/maxLength",keyword:"maxLength",params:{limit: 100}}];
return false;
}
else {
if(data31.length < 1){
validate243.errors = [{instancePath:instancePath+"/conformity/qcvn135/certificate",schemaPath:"#/properties/conformity/properties/qcvn135/properties/certificate/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate243.errors = [{instancePath:instancePath+"/conformity/qcvn135/certificate",schemaPath:"#/properties/conformity/properties/qcvn135/properties/certificate/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs46 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data30.date !== undefined){
const _errs48 = errors;
if(!(validate172(data30.date, {instancePath:instancePath+"/conformity/qcvn135/date",parentData:data30,parentDataProperty:"date",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
errors = vErrors.length;
}
var valid4 = _errs48 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate243.errors = [{instancePath:instancePath+"/conformity/qcvn135",schemaPath:"#/properties/conformity/properties/qcvn135/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
}
}
}
else {
validate243.errors = [{instancePath:instancePath+"/conformity",schemaPath:"#/properties/conformity/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid2 = _errs40 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.analytics !== undefined){
let data33 = data.analytics;
const _errs49 = errors;
if(errors === _errs49){
if(Array.isArray(data33)){
var valid5 = true;
const len0 = data33.length;
for(let i0=0; i0<len0; i0++){
const _errs51 = errors;
if(!(validate289(data33[i0], {instancePath:instancePath+"/analytics/" + i0,parentData:data33,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate289.errors : vErrors.concat(validate289.errors);
errors = vErrors.length;
}
var valid5 = _errs51 === errors;
if(!valid5){
break;
}
}
}
else {
validate243.errors = [{instancePath:instancePath+"/analytics",schemaPath:"#/properties/analytics/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid2 = _errs49 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.audio !== undefined){
let data35 = data.audio;
const _errs52 = errors;
if(errors === _errs52){
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
let missing3;
if((data35.enabled === undefined) && (missing3 = "enabled")){
validate243.errors = [{instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs54 = errors;
for(const key3 in data35){
if(!((key3 === "enabled") || (key3 === "legalBasis"))){
validate243.errors = [{instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs54 === errors){
if(data35.enabled !== undefined){
const _errs55 = errors;
if(typeof data35.enabled !== "boolean"){
validate243.errors = [{instancePath:instancePath+"/audio/enabled",schemaPath:"#/properties/audio/properties/enabled/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid6 = _errs55 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data35.legalBasis !== undefined){
const _errs57 = errors;
if(!(validate290(data35.legalBasis, {instancePath:instancePath+"/audio/legalBasis",parentData:data35,parentDataProperty:"legalBasis",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate290.errors : vErrors.concat(validate290.errors);
errors = vErrors.length;
}
var valid6 = _errs57 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
validate243.errors = [{instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid2 = _errs52 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.labels !== undefined){
const _errs58 = errors;
if(!(validate191(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors);
errors = vErrors.length;
}
var valid2 = _errs58 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.note !== undefined){
const _errs59 = errors;
if(!(validate194(data.note, {instancePath:instancePath+"/note",parentData:data,parentDataProperty:"note",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
errors = vErrors.length;
}
var valid2 = _errs59 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate243.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate243.errors = vErrors;
return errors === 0;
}
validate243.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate171(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://wardctl.invalid/schemas/ward.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate171.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.ward === undefined) && (missing0 = "ward")) || ((data.admin === undefined) && (missing0 = "admin"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.sites === undefined) && (missing0 = "sites"))){
validate171.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "ward") || (key0 === "admin")) || (key0 === "name")) || (key0 === "defaults")) || (key0 === "sites")) || (key0 === "agreements")) || (key0 === "recorders")) || (key0 === "cameras"))){
validate171.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.ward !== undefined){
let data0 = data.ward;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 40){
validate171.errors = [{instancePath:instancePath+"/ward",schemaPath:"#/properties/ward/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!pattern0.test(data0)){
validate171.errors = [{instancePath:instancePath+"/ward",schemaPath:"#/properties/ward/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"}}];
return false;
}
}
}
else {
validate171.errors = [{instancePath:instancePath+"/ward",schemaPath:"#/properties/ward/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.admin !== undefined){
let data1 = data.admin;
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((((data1.scheme === undefined) && (missing1 = "scheme")) || ((data1.edition === undefined) && (missing1 = "edition"))) || ((data1.province === undefined) && (missing1 = "province"))) || ((data1.unit === undefined) && (missing1 = "unit"))){
validate171.errors = [{instancePath:instancePath+"/admin",schemaPath:"#/properties/admin/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs6 = errors;
for(const key1 in data1){
if(!(((((key1 === "scheme") || (key1 === "edition")) || (key1 === "province")) || (key1 === "unit")) || (key1 === "formerly"))){
validate171.errors = [{instancePath:instancePath+"/admin",schemaPath:"#/properties/admin/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs6 === errors){
if(data1.scheme !== undefined){
let data2 = data1.scheme;
const _errs7 = errors;
if(typeof data2 !== "string"){
validate171.errors = [{instancePath:instancePath+"/admin/scheme",schemaPath:"#/properties/admin/properties/scheme/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data2 === "vn-gso")){
validate171.errors = [{instancePath:instancePath+"/admin/scheme",schemaPath:"#/properties/admin/properties/scheme/enum",keyword:"enum",params:{allowedValues: schema60.properties.admin.properties.scheme.enum}}];
return false;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.edition !== undefined){
const _errs9 = errors;
if(!(validate172(data1.edition, {instancePath:instancePath+"/admin/edition",parentData:data1,parentDataProperty:"edition",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
errors = vErrors.length;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.province !== undefined){
let data4 = data1.province;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern31.test(data4)){
validate171.errors = [{instancePath:instancePath+"/admin/province",schemaPath:"#/properties/admin/properties/province/pattern",keyword:"pattern",params:{pattern: "^\\d{2}$"}}];
return false;
}
}
else {
validate171.errors = [{instancePath:instancePath+"/admin/province",schemaPath:"#/properties/admin/properties/province/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.unit !== undefined){
let data5 = data1.unit;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern32.test(data5)){
validate171.errors = [{instancePath:instancePath+"/admin/unit",schemaPath:"#/properties/admin/properties/unit/pattern",keyword:"pattern",params:{pattern: "^\\d{5}$"}}];
return false;
}
}
else {
validate171.errors = [{instancePath:instancePath+"/admin/unit",schemaPath:"#/properties/admin/properties/unit/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs12 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.formerly !== undefined){
let data6 = data1.formerly;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data6)){
var valid2 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
const _errs16 = errors;
if(!(validate174(data6[i0], {instancePath:instancePath+"/admin/formerly/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
var valid2 = _errs16 === errors;
if(!valid2){
break;
}
}
}
else {
validate171.errors = [{instancePath:instancePath+"/admin/formerly",schemaPath:"#/properties/admin/properties/formerly/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs14 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
else {
validate171.errors = [{instancePath:instancePath+"/admin",schemaPath:"#/properties/admin/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs17 = errors;
if(!(validate177(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate177.errors : vErrors.concat(validate177.errors);
errors = vErrors.length;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.defaults !== undefined){
const _errs18 = errors;
if(!(validate179(data.defaults, {instancePath:instancePath+"/defaults",parentData:data,parentDataProperty:"defaults",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
errors = vErrors.length;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sites !== undefined){
let data10 = data.sites;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data10)){
var valid3 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
const _errs21 = errors;
if(!(validate183(data10[i1], {instancePath:instancePath+"/sites/" + i1,parentData:data10,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate183.errors : vErrors.concat(validate183.errors);
errors = vErrors.length;
}
var valid3 = _errs21 === errors;
if(!valid3){
break;
}
}
}
else {
validate171.errors = [{instancePath:instancePath+"/sites",schemaPath:"#/properties/sites/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.agreements !== undefined){
let data12 = data.agreements;
const _errs22 = errors;
if(errors === _errs22){
if(Array.isArray(data12)){
var valid4 = true;
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
const _errs24 = errors;
if(!(validate198(data12[i2], {instancePath:instancePath+"/agreements/" + i2,parentData:data12,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
errors = vErrors.length;
}
var valid4 = _errs24 === errors;
if(!valid4){
break;
}
}
}
else {
validate171.errors = [{instancePath:instancePath+"/agreements",schemaPath:"#/properties/agreements/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.recorders !== undefined){
let data14 = data.recorders;
const _errs25 = errors;
if(errors === _errs25){
if(Array.isArray(data14)){
var valid5 = true;
const len3 = data14.length;
for(let i3=0; i3<len3; i3++){
const _errs27 = errors;
if(!(validate203(data14[i3], {instancePath:instancePath+"/recorders/" + i3,parentData:data14,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate203.errors : vErrors.concat(validate203.errors);
errors = vErrors.length;
}
var valid5 = _errs27 === errors;
if(!valid5){
break;
}
}
}
else {
validate171.errors = [{instancePath:instancePath+"/recorders",schemaPath:"#/properties/recorders/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cameras !== undefined){
let data16 = data.cameras;
const _errs28 = errors;
if(errors === _errs28){
if(Array.isArray(data16)){
var valid6 = true;
const len4 = data16.length;
for(let i4=0; i4<len4; i4++){
const _errs30 = errors;
if(!(validate243(data16[i4], {instancePath:instancePath+"/cameras/" + i4,parentData:data16,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate243.errors : vErrors.concat(validate243.errors);
errors = vErrors.length;
}
var valid6 = _errs30 === errors;
if(!valid6){
break;
}
}
}
else {
validate171.errors = [{instancePath:instancePath+"/cameras",schemaPath:"#/properties/cameras/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate171.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate171.errors = vErrors;
return errors === 0;
}
validate171.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const holds = validate297;
const schema98 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://wardctl.invalid/schemas/holds.schema.json","title":"HoldsFile","description":"`holds.yaml`: footage that must not be lost, the only way past a retention ceiling.","type":"object","additionalProperties":false,"required":["holds"],"properties":{"holds":{"description":"Holds on footage.","type":"array","items":{"$ref":"#/$defs/hold"}}},"$defs":{"hold":{"title":"HoldEntry","description":"A hold on the footage of one camera.","type":"object","additionalProperties":false,"required":["id","camera","from","to","reference","requester","expires"],"properties":{"id":{"$ref":"definitions.schema.json#/$defs/slug","description":"Id of the hold.","examples":["hold-2026-003"]},"camera":{"$ref":"definitions.schema.json#/$defs/deviceId","description":"Camera whose footage is held."},"from":{"$ref":"definitions.schema.json#/$defs/dateTime","description":"Begin of the footage."},"to":{"$ref":"definitions.schema.json#/$defs/dateTime","description":"End of the footage."},"reference":{"description":"Case or document number of the request.","type":"string","minLength":1,"examples":["PV06-2026-0118"]},"requester":{"description":"Office that asked for the hold.","type":"string","minLength":1,"examples":["Công an phường Hoàn Kiếm"]},"expires":{"$ref":"definitions.schema.json#/$defs/date","description":"Day after which the hold ends."}}}}};
const schema99 = {"title":"HoldEntry","description":"A hold on the footage of one camera.","type":"object","additionalProperties":false,"required":["id","camera","from","to","reference","requester","expires"],"properties":{"id":{"$ref":"definitions.schema.json#/$defs/slug","description":"Id of the hold.","examples":["hold-2026-003"]},"camera":{"$ref":"definitions.schema.json#/$defs/deviceId","description":"Camera whose footage is held."},"from":{"$ref":"definitions.schema.json#/$defs/dateTime","description":"Begin of the footage."},"to":{"$ref":"definitions.schema.json#/$defs/dateTime","description":"End of the footage."},"reference":{"description":"Case or document number of the request.","type":"string","minLength":1,"examples":["PV06-2026-0118"]},"requester":{"description":"Office that asked for the hold.","type":"string","minLength":1,"examples":["Công an phường Hoàn Kiếm"]},"expires":{"$ref":"definitions.schema.json#/$defs/date","description":"Day after which the hold ends."}}};

function validate299(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate299.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(data.length > 63){
validate299.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 63}}];
return false;
}
else {
if(!pattern0.test(data)){
validate299.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"}}];
return false;
}
}
}
else {
validate299.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate299.errors = vErrors;
return errors === 0;
}
validate299.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate301(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate301.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(data.length > 63){
validate301.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 63}}];
return false;
}
else {
if(!pattern0.test(data)){
validate301.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"}}];
return false;
}
}
}
else {
validate301.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate301.errors = vErrors;
return errors === 0;
}
validate301.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema102 = {"description":"A moment, as date, time and offset.","type":"string","format":"date-time","examples":["2026-07-20T18:00:00+07:00"]};
const formats4 = formats["date-time"];

function validate303(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate303.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats4(data))){
validate303.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate303.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate303.errors = vErrors;
return errors === 0;
}
validate303.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate306(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate306.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats0(data))){
validate306.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate306.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate306.errors = vErrors;
return errors === 0;
}
validate306.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate298(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate298.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.id === undefined) && (missing0 = "id")) || ((data.camera === undefined) && (missing0 = "camera"))) || ((data.from === undefined) && (missing0 = "from"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.reference === undefined) && (missing0 = "reference"))) || ((data.requester === undefined) && (missing0 = "requester"))) || ((data.expires === undefined) && (missing0 = "expires"))){
validate298.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "id") || (key0 === "camera")) || (key0 === "from")) || (key0 === "to")) || (key0 === "reference")) || (key0 === "requester")) || (key0 === "expires"))){
validate298.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
const _errs2 = errors;
if(!(validate299(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate299.errors : vErrors.concat(validate299.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.camera !== undefined){
const _errs3 = errors;
if(!(validate301(data.camera, {instancePath:instancePath+"/camera",parentData:data,parentDataProperty:"camera",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate301.errors : vErrors.concat(validate301.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
const _errs4 = errors;
if(!(validate303(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate303.errors : vErrors.concat(validate303.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
const _errs5 = errors;
if(!(validate303(data.to, {instancePath:instancePath+"/to",parentData:data,parentDataProperty:"to",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate303.errors : vErrors.concat(validate303.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reference !== undefined){
let data4 = data.reference;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data4 === "string"){
if(data4.length < 1){
validate298.errors = [{instancePath:instancePath+"/reference",schemaPath:"#/properties/reference/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate298.errors = [{instancePath:instancePath+"/reference",schemaPath:"#/properties/reference/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requester !== undefined){
let data5 = data.requester;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data5 === "string"){
if(data5.length < 1){
validate298.errors = [{instancePath:instancePath+"/requester",schemaPath:"#/properties/requester/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate298.errors = [{instancePath:instancePath+"/requester",schemaPath:"#/properties/requester/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expires !== undefined){
const _errs10 = errors;
if(!(validate306(data.expires, {instancePath:instancePath+"/expires",parentData:data,parentDataProperty:"expires",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate306.errors : vErrors.concat(validate306.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate298.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate298.errors = vErrors;
return errors === 0;
}
validate298.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate297(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://wardctl.invalid/schemas/holds.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate297.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.holds === undefined) && (missing0 = "holds")){
validate297.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "holds")){
validate297.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.holds !== undefined){
let data0 = data.holds;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate298(data0[i0], {instancePath:instancePath+"/holds/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate298.errors : vErrors.concat(validate298.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate297.errors = [{instancePath:instancePath+"/holds",schemaPath:"#/properties/holds/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
}
}
}
}
else {
validate297.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate297.errors = vErrors;
return errors === 0;
}
validate297.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
