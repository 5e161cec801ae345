/**
 * The rest of IPTC's list and schema.org's names for it: captures, which need a camera; edits and composites of
 * anything; software without training data; and what IPTC has retired. None tells how far AI made a text.
 */
export const SILENT_SOURCE_TYPES: readonly (readonly [iptc: string, schemaOrg?: string])[] = [
  ['digitalCapture', 'DigitalCaptureDigitalSource'],
  ['computationalCapture', 'MultiFrameComputationalCaptureDigitalSource'],
  ['negativeFilm', 'NegativeFilmDigitalSource'],
  ['positiveFilm', 'PositiveFilmDigitalSource'],
  ['print', 'PrintDigitalSource'],
  ['minorHumanEdits', 'MinorHumanEditsDigitalSource'],
  ['humanEdits'],
  ['algorithmicallyEnhanced', 'AlgorithmicallyEnhancedDigitalSource'],
  ['softwareImage'],
  ['digitalArt', 'DigitalArtDigitalSource'],
  ['dataDrivenMedia', 'DataDrivenMediaDigitalSource'],
  ['algorithmicMedia', 'AlgorithmicMediaDigitalSource'],
  ['screenCapture', 'ScreenCaptureDigitalSource'],
  ['virtualRecording', 'VirtualRecordingDigitalSource'],
  ['composite', 'CompositeDigitalSource'],
  ['compositeCapture', 'CompositeCaptureDigitalSource'],
];
