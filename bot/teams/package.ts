import { z } from 'zod';
import { colourIcon, outlineIcon } from './icons.ts';
import { type AppFacts, english, manifestOf, manifestShape } from './manifest.ts';
import { zip } from './zip.ts';

/** The zip that is uploaded to Teams; throws with every fault when Microsoft would refuse the manifest. */
export function packageApp(facts: AppFacts): Buffer {
  const manifest = manifestShape.safeParse(manifestOf(facts));
  if (!manifest.success) throw new Error(z.prettifyError(manifest.error));
  const json = (value: object) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8');
  return zip([
    { name: 'manifest.json', data: json(manifest.data) },
    { name: 'en.json', data: json(english) },
    { name: 'color.png', data: colourIcon() },
    { name: 'outline.png', data: outlineIcon() },
  ]);
}
