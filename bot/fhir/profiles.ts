const sas = 'http://sas.fr/fhir/StructureDefinition';
const guide = 'https://interop.esante.gouv.fr/ig/fhir/sas';

/**
 * The addresses of the profiles of the national guide (ans.fhir.fr.sas 1.2.0). It has two roots today and says that they will become one: then this
 * table changes, and nothing else.
 */
export const profiles = {
  bundle: `${sas}/BundleAgregateur`,
  slot: `${sas}/FrSlotAgregateur`,
  schedule: `${sas}/FrScheduleAgregateur`,
  practitioner: `${sas}/FrPractitionerAgregateur`,
  role: `${sas}/FrPractitionerRoleExerciceAgregateur`,
  location: `${sas}/FrLocationAgregateur`,
  appointment: `${sas}/FrAppointmentSAS`,
  regulator: `${guide}/StructureDefinition/FrPractitionerRegul`,
  cptsBundle: `${guide}/StructureDefinition/sas-cpts-bundle-aggregator`,
  cptsSlot: `${guide}/StructureDefinition/sas-cpts-slot-aggregator`,
  cptsService: `${guide}/StructureDefinition/sas-cpts-healthcareservice-aggregator`,
  cptsOrganization: `${guide}/StructureDefinition/sas-cpts-organization-aggregator`,
};

/** What the guide asks of a source of slots and of accounts, as statements that ours says it keeps. */
export const statements = [
  `${guide}/CapabilityStatement/SAS-GestionnaireAgenda-PsIndiv`,
  `${guide}/CapabilityStatement/SAS-GestionnaireAgenda-CPTS`,
  `${guide}/CapabilityStatement/SAS-GestionnaireStructure`,
];

/** The code systems of what is exchanged. */
export const systems = {
  slotType: 'https://mos.esante.gouv.fr/NOS/TRE_R314-TypeCreneau/FHIR/TRE-R314-TypeCreneau',
  mode: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  specialty:
    'https://mos.esante.gouv.fr/NOS/TRE_R38-SpecialiteOrdinale/FHIR/TRE-R38-SpecialiteOrdinale',
  profession: 'https://mos.esante.gouv.fr/NOS/TRE_G15-ProfessionSante/FHIR/TRE-G15-ProfessionSante',
  appointmentType: 'http://terminology.hl7.org/CodeSystem/v2-0276',
  structureKind:
    'https://mos.esante.gouv.fr/NOS/TRE_R66-CategorieEtablissement/FHIR/TRE-R66-CategorieEtablissement',
  identifierType: 'http://interopsante.org/fhir/CodeSystem/fr-v2-0203',
  organizationIdentifierType: 'https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0203',
  locationIdentifierType: 'http://interopsante.org/fhir/CodeSystem/fr-location-identifier-type',
};

/** Extensions that the guide borrows from elsewhere. */
export const extensions = {
  serviceReference: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Slot.serviceType',
  operator: 'http://interopsante.org/fhir/StructureDefinition/FrAppointmentOperator',
};
