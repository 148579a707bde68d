import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { makePdf, type PdfContent } from "./make-pdf.ts";

const CONTENT: PdfContent = {
  title: "A bloc goes to work: what the CSTO is, and why it is in Kazakhstan",
  byline: "By Henrik Solberg, 7 January 2022",
  author: "Henrik Solberg",
  runningHead: "Eurasian Security Notes",
  created: new Date("2022-01-07T12:00:00Z"),
  paragraphs: [
    "For the first time since it was founded, the Collec\u00adtive Secu\u00adrity Treaty Organi\u00adzation " +
      "(CSTO) has sent soldiers to one of its members. Advance units of Russia's Airborne Forces " +
      "landed in Kazakh\u00adstan on Thursday after President Tokayev had asked the alli\u00adance to help " +
      "his govern\u00adment against violent protests.",
    "Nikol Pashinyan, the prime minister of Armenia and chairman of the alli\u00adance's Col\u00adlective " +
      "Secu\u00adrity Council, announ\u00adced the decision on Face\u00adbook in the early hours of the day. The " +
      "peace\u00adkeepers would stay for a limited time in order to stabil\u00adise and normal\u00adise the " +
      "situ\u00adation, he wrote.",
    "# From Tashkent to Moscow",
    "The treaty was signed in Tash\u00adkent on 15 May 1992, months after the disso\u00adlution of the " +
      "Soviet Union. An orga\u00adnisation grew out of it in 2002. Its head\u00adquarters are in Moscow, and " +
      "Stanislav Zas, a general from Belarus, has been its secre\u00adtary general since January 2020. " +
      "Six states belong to it:",
    "• Armenia",
    "• Belarus",
    "• Kazakhstan",
    "• Kyrgyzstan",
    "• Russia",
    "• Tajikistan",
    "Azerbaijan and Georgia let their membership lapse in 1999. Uzbekistan left the alli\u00adance twice, " +
      "in 1999 and in 2012.",
    "# Calls that were not answered",
    "The CSTO has turned down requests before. In June 2010 Roza Otunbayeva, then the interim leader " +
      "of Kyrgyz\u00adstan, asked Moscow for troops to stop ethnic vio\u00adlence in the city of Osh. Dmitry " +
      "Medvedev, at that time presi\u00addent of Russia, refused: it was an inter\u00adnal matter, he said. " +
      "Armenia appealed to the alli\u00adance in May 2021 after Azer\u00adbaijani soldiers had crossed its " +
      "border, but received no military help.",
    "Kyrgyz\u00adstan's parlia\u00adment voted on Friday to send 150 soldiers to Kazakh\u00adstan. Some of its " +
      "members opposed the plan. President Sadyr Japarov's spokes\u00adman said the Kyrgyz unit would " +
      "guard strate\u00adgic sites only and would not be used against demon\u00adstrators.",
    "The whole force is led by Andrei Serdyukov, the Russian general who commands the Airborne " +
      "Forces. The alli\u00adance has not said when it will leave.",
  ],
};

/** The bytes of `seeds/csto-in-kazakhstan.pdf`. */
export function makeSeedPdf(): Promise<Uint8Array> {
  return makePdf(CONTENT);
}

// Run as a program (`npx tsx test/documents/seed-pdf.ts`), it writes the seed.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(
    new URL("../../seeds/csto-in-kazakhstan.pdf", import.meta.url),
    await makeSeedPdf(),
  );
}
