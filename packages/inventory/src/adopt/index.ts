export { adoptSite } from './adopt-site.ts';
export type {
  AddedCamera,
  AdoptedSetting,
  Adoption,
  AdoptOptions,
  LayerSuggestion,
  RefusedCamera,
} from './adoption.ts';
export type { SeenCamera, SeenIdentity, SeenStranger, Unsaid } from './seen-camera.ts';
export { type SiteCamera, siteCameras } from './site-cameras.ts';
export { writeAdoption } from './write-adoption.ts';
