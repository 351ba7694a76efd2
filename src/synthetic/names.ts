import type { Chance } from './chance.ts'

/** Plainly common names from many backgrounds, put together by chance. Nobody real is meant. */
export type Background = 'white' | 'eastern european' | 'south asian' | 'african' | 'caribbean' | 'chinese' | 'arab'

const given: Record<Background, { female: string; male: string; family: string }> = {
  white: {
    female:
      'Olivia Amelia Isla Ava Lily Mia Freya Grace Sophie Ella Evie Poppy Ruby Daisy Chloe Jessica Lucy Holly Molly Erin Megan Katie Leah Summer Paige Courtney Bethany Abigail',
    male: 'Oliver George Harry Noah Jack Leo Charlie Freddie Alfie Theo Archie Oscar Henry Thomas Joshua Logan Tyler Callum Connor Liam Reece Kyle Ryan Jake Luke Daniel Mason Harvey',
    family:
      'Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Harris Cooper King Baker Turner Ward Hughes Parker Cook Price Shaw Bennett Gray Kelly Murphy Barker Dixon Hunt Palmer Foster Mills Barnes Fisher Knight Webb Lowe Holt Marsh Nash Pearce Reid Stone Todd Vale Watts Yates',
  },
  'eastern european': {
    female: 'Zofia Maja Lena Oliwia Ana Ioana Elena Daria Gabija Mila Petra Katya',
    male: 'Jakub Antoni Filip Kacper Andrei Matei Luca Tomas Nikola Pavel Marek Viktor',
    family: 'Nowak Kowalski Wojcik Kaminski Lewandowski Popescu Ionescu Radu Petrov Ivanov Novak Horvat Kazlauskas',
  },
  'south asian': {
    female: 'Aisha Fatima Zara Maryam Anaya Priya Simran Sana Hafsa Jasleen Meera Amina',
    male: 'Mohammed Ibrahim Yusuf Arjun Zayn Hamza Aryan Rohan Bilal Ayaan Kabir Imran',
    family: 'Khan Patel Ahmed Hussain Singh Kaur Begum Ali Shah Sharma Malik Iqbal Akhtar Chowdhury Miah',
  },
  african: {
    female: 'Amara Zainab Ngozi Abena Makena Hodan Ife Esther Blessing Sagal',
    male: 'Kwame Tendai Chidi Abdi Emmanuel Kofi Samuel Tobi Femi Yonas',
    family: 'Mensah Okafor Adeyemi Abdi Osei Nkosi Hassan Okoro Moyo Tesfaye Bello Mohamed',
  },
  caribbean: {
    female: 'Shanice Kayla Jada Tiana Naomi Alicia Renee Imani',
    male: 'Jaden Marcus Tyrone Kieron Andre Isaiah Elijah Jermaine',
    family: 'Campbell Brown Francis Grant Gordon Lewis Morgan Henry Clarke Bailey Charles',
  },
  chinese: {
    female: 'Mei Lin Yan Xin Jing Emily',
    male: 'Wei Jun Ming Hao Jian Jason',
    family: 'Chen Li Wang Zhang Wong Lau Lin',
  },
  arab: {
    female: 'Layla Noor Yara Rania Dina Salma',
    male: 'Omar Ahmad Karim Samir Tariq Adam',
    family: 'Haddad Saleh Karimi Rahimi Aziz Nasser Sabri',
  },
}

const lists = Object.fromEntries(
  Object.entries(given).map(([background, { female, male, family }]) => [
    background,
    { female: female.split(' '), male: male.split(' '), family: family.split(' ') },
  ]),
) as Record<Background, { female: string[]; male: string[]; family: string[] }>

export const givenName = (chance: Chance, background: Background, sex: 'female' | 'male'): string =>
  chance.pick(lists[background][sex])
export const familyName = (chance: Chance, background: Background): string => chance.pick(lists[background].family)

/** As a name is mistyped at the front door: two letters changed round, doubled or dropped. */
export function misspelt(chance: Chance, name: string): string {
  const at = chance.whole(1, Math.max(1, name.length - 2))
  const [before, letter, after] = [name.slice(0, at), name.slice(at, at + 1), name.slice(at + 1)]
  return chance.pick([
    before + letter + letter + after,
    before + after,
    before + after.slice(0, 1) + letter + after.slice(1),
  ])
}

/** Ethnicity by background, weighted as children in need are (calibration section 5). */
export const ethnicities: Record<Background, Readonly<Record<string, number>>> = {
  white: { WBRI: 88, WIRI: 1, WIRT: 0.5, WROM: 1, WOTH: 2, MWBC: 3, MWBA: 2, MWAS: 1.5, MOTH: 2, NOBT: 1, REFU: 0.5 },
  'eastern european': { WOTH: 92, WROM: 6, NOBT: 2 },
  'south asian': { AIND: 22, APKN: 45, ABAN: 20, AOTH: 10, MWAS: 3 },
  african: { BAFR: 82, MWBA: 12, BOTH: 6 },
  caribbean: { BCRB: 60, MWBC: 35, BOTH: 5 },
  chinese: { CHNE: 80, AOTH: 20 },
  arab: { OOTH: 60, AOTH: 25, WOTH: 15 },
}

export const backgrounds: Readonly<Record<Background, number>> = {
  white: 74,
  'eastern european': 5,
  'south asian': 7,
  african: 6,
  caribbean: 4,
  chinese: 1,
  arab: 3,
}
