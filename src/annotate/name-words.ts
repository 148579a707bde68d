import type { MentionType } from "./annotation.ts";

function words(text: string): string[] {
  return text.trim().split(/\s+/u);
}

/** Capitalised words that close (or, before "of", open) the name of a thing of a type. */
const HEADS: readonly (readonly [MentionType, string])[] = [
  [
    "governmentBody",
    `Ministry Department Parliament Senate Congress Duma Knesset Bundestag Assembly Commission Committee
Council Court Tribunal Police Cabinet Treasury Secretariat Authority Agency Bureau Administration
Government Embassy Consulate Legislature Supreme Kremlin Pentagon Guard Inspectorate Directorate Constabulary`,
  ],
  [
    "organization",
    `Lines Organization Organisation Association Federation Foundation Union League Alliance Party Front Movement
Bank Group Corporation Company Corp Corp. Inc Inc. Ltd Ltd. LLC PLC Holdings Airlines Airways Motors Industries
Enterprises Partners Technologies Systems Energy Petroleum Oil Gas Steel Pharmaceuticals Laboratories Media Broadcasting
Television Radio News Times Post Guardian Herald Tribune Gazette Journal Telegraph Press University
College School Institute Academy Society Club United FC Team Forces Force Army Navy Marines Corps Militia Brigade
Battalion Regiment Brotherhood Church Fund Trust Center Centre Network Coalition Confederation
Community Service Services Office Observatory Exchange Initiative Campaign Associates Brothers
Lines TV FM Presse Reports Review Magazine Workers Democrats Republicans Conservatives Liberals Greens Patriots`,
  ],
  ["city", "City Town Village"],
  [
    "place",
    `Island Islands River Lake Sea Ocean Bay Gulf Strait Peninsula Mountain Mountains Valley Desert Province
Region District County Oblast Prefecture Territory State Republic Coast Park Beach Canal Forest Plateau
Basin Hills Heights Highlands Square Street Avenue Road Boulevard Township`,
  ],
  [
    "facility",
    `Airport Stadium Hospital Bridge Station Tower Palace Museum Cathedral Mosque Hall Theatre Theater Hotel
Prison Jail Base Port Library Arena House Dam Plant Tunnel Highway Interstate Terminal Gallery Temple Zoo`,
  ],
  [
    "event",
    `War Revolution Uprising Olympics Games Cup Championship Championships Festival Conference Summit Election
Elections Forum Massacre Crisis Awards Tournament Prix Open Marathon Holocaust Day Week`,
  ],
  [
    "law",
    "Act Treaty Constitution Amendment Convention Protocol Charter Accord Accords Agreement Bill Resolution Code",
  ],
  ["concept", "Prize Award Medal Order Theory Programme Program Project Plan Policy"],
];

/** Head word to the type that a name with it has. */
export const headWords: ReadonlyMap<string, MentionType> = new Map(
  HEADS.flatMap(([type, text]) => words(text).map((word) => [word, type] as const)),
);

/** Heads that take "of …" or "for …" after them: "Ministry of Defence", "Organization for …". */
export const takesOf: ReadonlySet<string> = new Set(
  words(`Ministry Department Parliament Assembly Commission Committee Council Court Bank Organization
Organisation Association Federation Foundation Union League Alliance Party Front Movement Institute
University College School Academy Society Church House Office Bureau Center Centre Confederation Community
Agency Government Republic Kingdom State City Treaty Declaration Battle Siege Bay Gulf Strait Sea Isle Port
Board Chamber Guard Army Forces Fund Group Brotherhood Commonwealth Cathedral Tower Museum Palace Bridge
Knights Sons Daughters Order Prince Duke Duchess Princess Speaker Secretary Minister President Bishop Archbishop
Chancellor Director Governor Mayor Chief Leader Day Rights Nations States Conference`),
);

/** Words that go before a person's name and are no part of it. */
export const honorifics: ReadonlySet<string> = new Set(
  words(`Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Sir Dame Lord Lady Rev Rev. Fr Fr. Hon Hon. Messrs
Gen Gen. Lt Lt. Col Col. Maj Maj. Capt Capt. Sgt Sgt. Cpl Cpl. Adm Adm. Cmdr Cmdr. Brig Brig. Gov Gov.
Sen Sen. Rep Rep. Pres Pres. Supt Supt. Insp Insp. Amb Amb. Pvt Pvt. Sheikh Ayatollah Imam Pope Saint
Republican Democrat Detective Officer Sister Brother Father Madam`),
);

/** Lower-case words inside personal names, between two capitalised ones. */
export const particles: ReadonlySet<string> = new Set(
  words(
    "de da di del della van von der den ter ten bin ibn al el la le du dos das ben abu y bint af av zu",
  ),
);

/** Given names common in world news: evidence for a person, never needed for one. */
export const givenNames: ReadonlySet<string> = new Set(
  words(`Aaron Abdel Abdul Abdullah Adam Adrian Ahmad Ahmed Aisha Alan Albert Alejandro Alex Alexander Alexandra
Alexei Alexey Ali Alice Alicia Alikhan Alisher Amanda Amir Amy Ana Anatoly Anders Andre Andrea Andreas Andrei Andrew Andrey
Andrzej Angela Ann Anna Anne Annie Anthony Antonio António Arthur Asif Askar Ayman Barack Barbara Bashar Ben Benjamin
Bernard Bernie Beth Bill Bob Boris Brad Brett Brian Bruce Caroline Carl Carla Carlos Carol Catherine Charles Charlie
Chris Christian Christina Christine Christopher Claire Claudia Cristina Craig Daniel Darya Dave David Debbie Deborah Denis
Dennis Diana Diego Dmitri Dmitry Donald Doug Douglas Ed Eduardo Edward Elena Elizabeth Ellen Emily Emma Emmanuel Enrique
Eric Erik Ernesto Eva Fatima Felipe Fernando Francis Francisco Frank Franz Fred Gabriel Gary Geoff George Gerald Gerhard
Giorgio Giovanni Giuseppe Gloria Gordon Graham Greg Gregory Gustavo Hamid Hannah Hans Harry Hassan Hatice Heather Heinz Helen
Henry Herbert Hillary Howard Hugh Hugo Hussein Ian Ibrahim Igor Ingrid Irina Isabel Ivan Jack Jacob Jacques Jair Jake James Jamal
Jamie Jan Jane Janet Jason Javier Jay Jean Jeff Jeffrey Jennifer Jeremy Jerry Jesse Jessica Jesus Jill Jim Jimmy Joachim Joan
Joe Joel Johann John Johnny Jon Jonathan Jorge José Jose Joseph Joshua Juan Judith Julia Julian Julie Julio Justin Kamala Karen
Karl Kassym-Jomart Kate Katherine Kathleen Keir Keith Kelly Ken Kenneth Kevin Khalid Kim Klaus Kofi Konstantin Kyle Larry Laura
Lauren Lee Leo Leon Leonardo Leonid Lewis Linda Lisa Liz Louis Lucas Lucy Luis Luiz Lukas Luke Lynn Magdalena Mahmoud Manuel Marc
Marco Marcus Margaret Maria María Marie Marina Mario Marion Mark Marko Martin Mary Mathias Matt Matteo Matthew Maurice Max
Mevlut Mehmet Michael Michel Michelle Miguel Mikhail Mike Milan Mitch Mohamed Mohammad Mohammed Monica Mostafa Muhammad Murat Mustafa
Nancy Narendra Natalia Natalie Nathan Neil Nelson Nicholas Nick Nicolas Nicole Nigel Nikita Nikol Nikolai Noah Nursultan Oleg Olga Oliver
Olivier Omar Oscar Osama Otto Pablo Patricia Patrick Paul Paula Pavel Pedro Penny Peter Petro Phil Philip Philippe Pierre Rachel
Rafael Rajiv Ralph Ramón Ramzan Raúl Ray Raymond Rebecca Recep Ricardo Richard Rick Rob Robert Roberto Robin Rodrigo Roger
Roman Ron Ronald Rosa Ross Roy Rudy Russell Ruth Ryan Sadyr Said Saif Salman Sam Samantha Samuel Sandra Sara Sarah Scott Sean Sebastian
Serdar Sergei Sergey Sergio Shane Sharon Shavkat Shinzo Silvio Simon Sofia Stefan Stephanie Stephen Steve Steven Stuart Susan
Svetlana Sviatlana Tamara Tanya Tatiana Ted Teresa Terry Theresa Thomas Tim Timothy Tina Todd Tom Tomasz Tony Tyler Ursula Vadim Valentina
Valery Vera Victor Victoria Viktor Vincent Virginia Vitaly Vladimir Volodymyr Walter Warren Wayne Wendy William Wolfgang Xavier
Xi Yasser Yevgeny Youssef Yulia Yuri Yusuf Zachary Zoe`),
);

/** Days, months and festivals: capitalised, but names of times. */
export const calendarWords: ReadonlySet<string> = new Set(
  words(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
August September October November December Jan Jan. Feb Feb. Mar. Apr. Jun. Jul. Aug Aug. Sep. Sept Sept. Oct Oct. Nov
Nov. Dec Dec. Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays GMT UTC EST EDT AM PM BST CET Christmas Easter Ramadan`),
);

/** Capitalised adjectives that say what a person or body stands for, and never begin a name. */
export const allegiances: ReadonlySet<string> = new Set(
  words(`Republican Democratic Democrat Democrats Republicans Conservative Labour Liberal Socialist Communist
Islamist Islamic Muslim Christian Jewish Catholic Protestant Sunni Shia Shiite Orthodox Arab Western Eastern
Northern Southern`),
);

/** Words of speech and thought whose subject is a person or speaks like one. */
export const speechVerbs: ReadonlySet<string> = new Set(
  words(`say tell add state tweet announce write explain warn argue claim insist declare reply note stress
describe promise vow pledge admit deny comment remark express suggest urge recall believe hope think testify`),
);
