/** Numbers up to ten: in figures and in letters, cardinal and ordinal. */
export const NUMBERS = `
  #1: 1, 1st, 1er, 1re, 1ere, first, premier, premiere
  #2: 2, 2nd, 2e, 2eme, two, deux, second, seconde, deuxieme, deuxiemes
  #3: 3, 3rd, 3e, 3eme, three, third, trois, troisieme
  #4: 4, 4th, 4e, 4eme, four, fourth, quatre, quatrieme
  #5: 5, 5th, 5e, 5eme, five, fifth, cinq, cinquieme
  #6: 6, 6th, 6e, 6eme, six, sixth, sixieme
  #7: 7, 7th, 7e, 7eme, seven, seventh, sept, septieme
  #8: 8, 8th, 8e, 8eme, eight, eighth, huit, huitieme
  #9: 9, 9th, 9e, 9eme, nine, ninth, neuf, neuvieme
  #10: 10, 10th, 10e, 10eme, ten, tenth, dix, dixieme
`;
