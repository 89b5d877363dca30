/** `marsad deploy`: puts a finished site where readers find it, whole, and takes it back when asked. */

import type { Command } from '../command.ts'

export const deployCommand: Command = {
  name: 'deploy',
  summary: { en: 'Puts the finished site where readers find it, and takes it back', ar: 'ينشر الموقع المكتمل حيث يجده القرّاء، ويُرجعه إلى ما كان' },
  usage: 'TARGET',
  takes: [1, 1],
  details: [
    {
      en: 'TARGET is a folder of a web server, or s3://bucket/prefix in an object store. In a folder, releases/ holds whole sites and current is a link to the live one: let the server read current. The link changes in one step. In a store, contents are sent once and copied to their paths: what pages need first, pages after it.',
      ar: 'الهدف TARGET مجلّد يقرؤه خادم الويب، أو s3://bucket/prefix في مخزن كائنات. ففي المجلّد يحوي releases/ مواقع كاملة، وcurrent وصلةٌ إلى المنشور منها، فاجعل الخادم يقرأ current. وتُبدَّل الوصلة دفعة واحدة. أمّا في المخزن فيُرسَل المحتوى مرّة واحدة ثم يُنسخ إلى مساراته: ما تحتاج إليه الصفحات أولًا، ثم الصفحات.',
    },
    {
      en: 'Two earlier releases are kept to go back to, with the files that pages opened under them still ask for. Only a site that a build has finished and verified is deployed. For a store, set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and AWS_ENDPOINT_URL and AWS_REGION where it is not in us-east-1.',
      ar: 'ويُحفظ إصداران سابقان للرجوع إليهما، ومعهما الملفات التي قد تطلبها صفحات فُتحت في عهدهما. ولا يُنشر إلا موقع أتمّه البناء وتحقّق منه. وللمخزن اضبط AWS_ACCESS_KEY_ID وAWS_SECRET_ACCESS_KEY، وكذلك AWS_ENDPOINT_URL وAWS_REGION إن لم يكن في us-east-1.',
    },
  ],
  options: {
    site: { takes: 'text', value: 'DIR', summary: { en: 'the finished site; else MARSAD_OUT, else dist/', ar: 'الموقع المكتمل، وإلا فـ MARSAD_OUT، وإلا فـ dist/' } },
    list: { takes: 'flag', summary: { en: 'show the releases that are kept, the live one first', ar: 'اعرض الإصدارات المحفوظة، والمنشور أوّلها' } },
    back: { takes: 'flag', summary: { en: 'put the release before the live one live again', ar: 'انشر من جديد الإصدار الذي سبق المنشور' } },
    release: { takes: 'text', value: 'ID', summary: { en: 'with --back: that release', ar: 'مع ‎--back: هذا الإصدار' } },
  },
  examples: [
    { line: 'marsad deploy /srv/marsad', does: { en: 'The site in dist/, for a web server that reads /srv/marsad/current.', ar: 'الموقع الذي في dist/، لخادم يقرأ ‎/srv/marsad/current.' } },
    { line: 'marsad deploy s3://observatory/site', does: { en: 'The same into an object store.', ar: 'الأمر نفسه إلى مخزن كائنات.' } },
    { line: 'marsad deploy /srv/marsad --back', does: { en: 'The release before this one.', ar: 'الإصدار الذي قبله.' } },
  ],
  refusal: { en: 'nothing was put live', ar: 'لم يُنشر شيء' },
  run: async asked => (await import('../deploy/run-deploy.ts')).runDeploy(asked),
}
