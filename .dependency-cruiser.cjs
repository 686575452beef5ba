// The doors between the rooms of src/. Each comment says what to do instead.
const CORE = '^src/(privacy|questions|dialog|engine|language|safeguard)/';
const CORE_PACKAGES = '(^|/)node_modules/(zod|i18next|syllable)/';
// What privacy/ shows to other rooms; everything else in it is behind its door.
const PRIVACY_FRONT =
  '^src/privacy/(receive|anonymised-text|chosen|consent|fold|keepable|receipt|sealed-answer|stored-part|receive-drawing|drawing-pens|strokes|sealed-to-reviewer|reviewable)[.]ts$';

/** Says which rooms a room may open. */
const knows = (room, others, comment) => ({
  name: `${room}-knows-only-its-own`,
  comment,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...others].join('|')})/` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one thing, or a third thing is missing between them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'The path leads nowhere. Imports across rooms are written #room/file.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'core-without-node',
      comment: 'The core also runs in a browser. Let the shell do it, and hand in what came of it.',
      severity: 'error',
      from: { path: CORE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-without-packages',
      comment:
        'The core has a short list of pure packages. Do it in the shell, or add the package to the list with its reason.',
      severity: 'error',
      from: { path: CORE },
      to: { path: 'node_modules', pathNot: CORE_PACKAGES },
    },
    knows('privacy', [], 'Privacy knows no other room: what it needs of one is handed to it.'),
    knows('questions', ['privacy'], 'A question kind knows no order and no dialog.'),
    knows('dialog', ['privacy', 'questions'], 'A dialog is data: it knows neither its engine nor its words.'),
    knows(
      'engine',
      ['privacy', 'questions', 'dialog'],
      'The engine returns what should happen; the turn does it.',
    ),
    knows(
      'language',
      ['privacy', 'dialog'],
      'Language renders references; why something is said is the engine’s.',
    ),
    knows(
      'turn',
      ['privacy', 'questions', 'dialog', 'engine', 'language', 'safeguard'],
      'Reach the world through a port in turn/ports.ts.',
    ),
    knows(
      'channels',
      ['privacy', 'language', 'turn'],
      'A channel knows deliveries and replies. Dialogs and stores are the turn’s.',
    ),
    knows('safeguard', ['privacy'], 'What words tell of does not depend on who asked, or what.'),
    knows(
      'storage',
      ['privacy', 'dialog', 'turn'],
      'A store keeps what it is given, and does not know what it means.',
    ),
    knows(
      'export',
      ['privacy', 'questions', 'dialog'],
      'An export is made of stored answers and the dialog’s order.',
    ),
    knows(
      'exchange',
      ['privacy', 'dialog', 'language'],
      'What goes to translators is handed in, and what comes back is handed out: cli reads and writes the files.',
    ),
    knows(
      'content',
      ['privacy', 'questions', 'dialog', 'language'],
      'Content reads files and hands them to the core.',
    ),
    knows(
      'pictures',
      ['privacy'],
      'A picture is made of strokes alone: it knows neither who drew nor what was asked.',
    ),
    knows('config', ['privacy', 'dialog', 'turn'], 'Settings know what they set, not who uses it.'),
    knows(
      'http',
      ['channels', 'turn', 'language'],
      'The server serves channels; what they say it cannot know.',
    ),
    knows(
      'widget',
      ['language', 'privacy'],
      'The page talks only over the wire; it shares the list of its words with language/, its pens with privacy/.',
    ),
    {
      name: 'widget-takes-only-pens-from-privacy',
      comment:
        'What privacy/ protects is not for the page. Send it over the wire; import drawing-pens alone.',
      severity: 'error',
      from: { path: '^src/widget/' },
      to: { path: '^src/privacy/', pathNot: '^src/privacy/drawing-pens[.]ts$' },
    },
    {
      name: 'raw-text-stays-in-privacy',
      comment:
        'Only privacy/ opens raw text. Use receive, AnonymisedText.of, Chosen.byWords or Receipt.read.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/privacy/' },
      to: { path: '^src/privacy/', pathNot: PRIVACY_FRONT },
    },
    {
      name: 'consent-is-given-in-the-engine',
      comment:
        'A consent is made where the participant gave it. Elsewhere import its type, or TAKE_PART through dialog/.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(privacy|engine|dialog/consultation|storage/folder)' },
      to: { path: '^src/privacy/consent[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'receive-in-channels-only',
      comment: 'Words are wrapped where they come in. Elsewhere import the type RawText.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(privacy|channels|cli)/' },
      to: { path: '^src/privacy/receive[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'raw-drawing-stays-in-privacy',
      comment:
        'Only privacy/ opens a drawing. Wrap it with receiveDrawing, seal it with SealedToReviewer.seal.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/privacy/' },
      to: { path: '^src/privacy/raw-drawing[.]ts$' },
    },
    {
      name: 'receive-drawings-in-channels-only',
      comment: 'Strokes are wrapped where they come in. Elsewhere import the type RawDrawing.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(privacy|channels|cli)/' },
      to: { path: '^src/privacy/receive-drawing[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'seal-drawings-in-the-turn',
      comment:
        'Who seals chooses what sees the strokes. Hand the drawing to the turn; elsewhere import the type.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(privacy|turn)/' },
      to: { path: '^src/privacy/sealed-to-reviewer[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'open-in-cli-only',
      comment: 'A server does not open what it has sealed. A reviewer does, with a program of cli/.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/config/open-sealed[.]ts$' },
    },
    {
      name: 'sharp-only-in-pictures',
      comment: 'Pictures are made in pictures/, of strokes that were checked. Use strokesToPng through main.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/pictures/' },
      to: { path: '(^|/)node_modules/(sharp|@img)/' },
    },
    {
      name: 'xliff-only-in-exchange',
      comment: 'Translators’ files are made and read in exchange/. Use toXliff and fromXliff.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/exchange/' },
      to: { path: '(^|/)node_modules/(xliff|xml-js|sax)/' },
    },
    {
      name: 'franc-only-in-content',
      comment: 'It is too big and too unsure for a running chat: what authors wrote is checked in content/.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/content/' },
      to: { path: '(^|/)node_modules/franc-min/' },
    },
    {
      name: 'sdk-only-in-channels',
      comment: 'The Bot Framework stays in channels/. Give the turn an Incoming, take its Reply.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/channels/' },
      to: { path: '(^|/)node_modules/(botbuilder|botframework-|@microsoft/)' },
    },
    {
      name: 'azure-only-in-storage',
      comment: 'Azure stays in storage/. Use a port of turn/ports.ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/storage/' },
      to: { path: '(^|/)node_modules/@azure/' },
    },
    {
      name: 'restify-only-in-http',
      comment: 'The server stays in http/.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/http/' },
      to: { path: '(^|/)node_modules/restify/' },
    },
    {
      name: 'browser-only-in-widget',
      comment: 'preact is for the page.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/widget/' },
      to: { path: '(^|/)node_modules/preact/' },
    },
    {
      name: 'nobody-imports-main-or-cli',
      comment: 'main and cli are on top: move what you need into a room.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main[.]ts|cli/)' },
      to: { path: '^src/(main[.]ts|cli/)' },
    },
    {
      name: 'cross-a-door-by-hash',
      comment: 'Write #room/file, so that the top of a file shows the architecture.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/', pathNot: '^src/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
    },
    {
      name: 'no-src-to-test-or-dist',
      comment: 'The product needs neither its tests nor its own build.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|dist)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['soundings-src', 'import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
