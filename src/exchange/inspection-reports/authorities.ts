/** An English authority with children’s services: its number at the Department for Education, and its name as Ofsted lists it. */
export type EnglishAuthority = { code: number; name: string }

/** Those of today, as Ofsted lists them, and then those that were inspected before they were divided or joined. */
export const authorities: readonly EnglishAuthority[] = `
  370 Barnsley; 800 Bath and North East Somerset; 822 Bedford; 330 Birmingham; 889 Blackburn with Darwen;
  890 Blackpool; 350 Bolton; 839 Bournemouth, Christchurch & Poole; 867 Bracknell Forest; 846 Brighton and Hove;
  801 Bristol; 825 Buckinghamshire; 351 Bury; 381 Calderdale; 873 Cambridgeshire; 823 Central Bedfordshire;
  895 Cheshire East; 896 Cheshire West and Chester; 380 Bradford; 201 London Corporation; 384 Wakefield; 816 York;
  908 Cornwall; 420 Isles of Scilly; 331 Coventry; 942 Cumberland; 841 Darlington; 831 Derby; 830 Derbyshire;
  878 Devon; 371 Doncaster; 838 Dorset; 332 Dudley; 840 Durham; 811 East Riding of Yorkshire; 845 East Sussex;
  881 Essex; 390 Gateshead; 916 Gloucestershire; 876 Halton; 850 Hampshire; 805 Hartlepool; 884 Herefordshire;
  919 Hertfordshire; 921 Isle of Wight; 886 Kent; 810 Kingston upon Hull; 382 Kirklees; 340 Knowsley;
  888 Lancashire; 383 Leeds; 856 Leicester; 855 Leicestershire; 925 Lincolnshire; 341 Liverpool;
  301 Barking and Dagenham; 302 Barnet; 303 Bexley; 304 Brent; 305 Bromley; 202 Camden; 306 Croydon; 307 Ealing;
  308 Enfield; 203 Greenwich; 204 Hackney; 205 Hammersmith and Fulham; 309 Haringey; 310 Harrow; 311 Havering;
  312 Hillingdon; 313 Hounslow; 206 Islington; 208 Lambeth; 209 Lewisham; 315 Merton; 316 Newham; 317 Redbridge;
  318 Richmond upon Thames; 210 Southwark; 319 Sutton; 211 Tower Hamlets; 320 Waltham Forest; 212 Wandsworth;
  213 Westminster; 821 Luton; 352 Manchester; 887 Medway; 806 Middlesbrough; 826 Milton Keynes;
  391 Newcastle upon Tyne; 926 Norfolk; 812 North East Lincolnshire; 813 North Lincolnshire;
  940 North Northamptonshire; 802 North Somerset; 392 North Tyneside; 815 North Yorkshire; 929 Northumberland;
  892 Nottingham; 891 Nottinghamshire; 353 Oldham; 931 Oxfordshire; 874 Peterborough; 879 Plymouth; 851 Portsmouth;
  870 Reading; 807 Redcar and Cleveland; 354 Rochdale; 372 Rotherham; 207 Kensington and Chelsea;
  314 Kingston upon Thames; 868 Windsor & Maidenhead; 857 Rutland; 355 Salford; 333 Sandwell; 343 Sefton;
  373 Sheffield; 893 Shropshire; 871 Slough; 334 Solihull; 933 Somerset; 803 South Gloucestershire;
  393 South Tyneside; 852 Southampton; 882 Southend-on-Sea; 342 St Helens; 860 Staffordshire; 356 Stockport;
  808 Stockton-on-Tees; 861 Stoke-on-Trent; 935 Suffolk; 394 Sunderland; 936 Surrey; 866 Swindon; 357 Tameside;
  894 Telford & Wrekin; 883 Thurrock; 880 Torbay; 358 Trafford; 335 Walsall; 877 Warrington; 937 Warwickshire;
  869 West Berkshire; 941 West Northamptonshire; 938 West Sussex; 943 Westmorland and Furness; 359 Wigan;
  865 Wiltshire; 344 Wirral; 872 Wokingham; 336 Wolverhampton; 885 Worcestershire; 837 Bournemouth; 836 Poole;
  928 Northamptonshire; 909 Cumbria
`
  .split(';')
  .map((each) => each.trim())
  .map((each) => ({ code: Number(each.slice(0, 3)), name: each.slice(4) }))

/** Other names that its reports go by. */
export const alsoCalled: Readonly<Record<string, string>> = {
  'city of london': 'London Corporation',
  hull: 'Kingston upon Hull',
  'county of herefordshire': 'Herefordshire',
  southend: 'Southend-on-Sea',
  newcastle: 'Newcastle upon Tyne',
  'newcastle under lyme': 'Staffordshire',
  stockton: 'Stockton-on-Tees',
  'east riding': 'East Riding of Yorkshire',
  'bcp council': 'Bournemouth, Christchurch & Poole',
  'st helen s': 'St Helens',
  scilly: 'Isles of Scilly',
  'telford and wrekin': 'Telford & Wrekin',
  'windsor and maidenhead': 'Windsor & Maidenhead',
}
