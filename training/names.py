"""Names: one tag set for all sources, and what a label of each source allows in it.

The twelve types are finer than most sources. So a source's label stands for the *set* of types it may be, and training
maximises the probability of the set. Word lists narrow a set where the name itself tells (a country, "Ministry of …").
"""

TYPES = ["person", "organisation", "government", "country", "city", "place", "facility", "event", "work", "product",
         "group", "law"]
TAGS = ["O"] + [f"{p}-{t}" for t in TYPES for p in "BI"]

COUNTRIES = set("""afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain
bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria burundi cambodia
cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt
eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece grenada guatemala guinea
guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya
kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar
malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco
mozambique myanmar burma namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau palestine panama
paraguay peru philippines poland portugal qatar romania russia rwanda samoa senegal serbia seychelles singapore slovakia
slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey
türkiye turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe
britain england scotland wales yugoslavia czechoslovakia prussia us u.s. usa u.s.a. uk u.k. ussr uae u.s america holland""".split()) | {
    "united states", "united states of america", "united kingdom", "soviet union", "south korea", "north korea", "new zealand",
    "south africa", "saudi arabia", "sri lanka", "costa rica", "el salvador", "ivory coast", "burkina faso", "cape verde",
    "czech republic", "dominican republic", "east timor", "equatorial guinea", "papua new guinea", "san marino",
    "sierra leone", "solomon islands", "south sudan", "trinidad and tobago", "united arab emirates", "vatican city",
    "bosnia and herzegovina", "great britain", "northern ireland", "people 's republic of china", "hong kong", "west germany",
    "east germany", "nazi germany", "russian empire", "ottoman empire", "democratic republic of the congo", "puerto rico",
    "central african republic", "antigua and barbuda", "republic of ireland", "marshall islands", "north macedonia",
    "russian federation", "republic of china", "roman empire", "british empire", "macedonia"} - {"georgia"}

DEMONYMS = set("""afghan albanian algerian american angolan argentine argentinian armenian australian austrian azerbaijani
bahraini bangladeshi basque belarusian belgian bengali bolivian bosnian brazilian british briton britons bulgarian burmese
cambodian cameroonian canadian catalan catholic chechen chilean chinese christian colombian congolese cornish croatian cuban
cypriot czech danish dutch ecuadorian egyptian english estonian ethiopian european filipino finnish flemish french georgian
german ghanaian greek haitian hispanic honduran hungarian icelandic indian indonesian iranian iraqi irish islamic islamist
israeli italian jamaican japanese jewish jordanian kashmiri kazakh kenyan korean kurdish kuwaiti kyrgyz laotian latin latino
latvian lebanese liberian libyan lithuanian malaysian maltese mexican moldovan mongolian moroccan muslim nepalese nepali
nigerian nordic norwegian omani ottoman pakistani palestinian panamanian paraguayan persian peruvian polish portuguese
prussian qatari roman romanian russian rwandan saudi scottish scot serbian serb serbs shia shiite sikh singaporean slovak
slovenian somali soviet spanish sudanese sunni swedish swiss syrian taiwanese tajik tamil thai tibetan tunisian turkish turk
turks turkmen ugandan ukrainian uruguayan uyghur uzbek venezuelan vietnamese welsh yemeni yugoslav zambian zimbabwean african
asian arab arabs arabic byzantine hindu buddhist protestant anglican orthodox jew jews muslims christians americans germans
russians chinese israelis palestinians kurds australians canadians europeans africans asians indians democrat democrats
republican republicans""".split())

GOVERNMENT = """ministry department parliament senate congress government court police army navy cabinet embassy
council commission legislature administration bureau legislative assembly knesset bundestag duma politburo treasury
judiciary pentagon military militia gendarmerie agency fbi cia nsa nasa nato house_of_representatives house_of_commons
house_of_lords house_of_assembly white_house state_department supreme_court air_force coast_guard federal_reserve
central_bank european_union eu united_nations un security_council european_commission national_guard marine_corps kremlin
politburo directorate secretariat tribunal prosecutor governorate municipality directorate-general""".split()

FACILITY = """airport stadium bridge hospital station tower building hall palace prison jail cathedral church mosque temple
museum theatre theater arena hotel mall park highway road street avenue plant dam monument zoo castle library courthouse
centre center tunnel freeway interstate runway terminal campus fort boulevard lane square garden""".split()

PLACE = """river lake mount mountain mountains sea ocean province county state region island islands valley peninsula gulf bay
strait desert africa asia europe america east west coast district territory hemisphere continent antarctica oblast republic
creek falls hills hill canyon basin delta forest cape beach reef planet moon mars earth caribbean balkans arctic pacific
atlantic mediterranean alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois
indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
nevada hampshire jersey ohio oklahoma oregon pennsylvania carolina dakota tennessee texas utah vermont virginia wisconsin
wyoming ontario quebec alberta manitoba saskatchewan queensland victoria tasmania bavaria siberia crimea kashmir tibet
scandinavia gaza""".split()

CITIES = """london paris berlin moscow beijing tokyo washington chicago boston houston dallas seattle atlanta miami philadelphia
detroit baghdad tehran kabul jerusalem damascus cairo beirut istanbul ankara athens rome milan naples madrid barcelona lisbon
vienna prague warsaw budapest bucharest sofia belgrade kiev kyiv minsk stockholm oslo copenhagen helsinki amsterdam brussels
geneva zurich munich hamburg frankfurt cologne dublin edinburgh glasgow manchester liverpool birmingham leeds bristol oxford
cambridge sydney melbourne brisbane perth adelaide canberra auckland wellington toronto montreal vancouver ottawa calgary
mumbai delhi kolkata chennai bangalore hyderabad karachi lahore islamabad dhaka colombo kathmandu bangkok hanoi manila jakarta
seoul pyongyang shanghai guangzhou shenzhen wuhan taipei osaka kyoto nairobi lagos johannesburg pretoria caracas bogota lima
santiago havana fallujah tripoli tunis algiers khartoum riyadh dubai doha denver phoenix baltimore cleveland pittsburgh
minneapolis orlando austin nashville memphis almaty tashkent hiroshima venice florence marseille lyon""".split()
CITIES = set(CITIES) | {"new york", "new york city", "los angeles", "san francisco", "san diego", "las vegas", "new orleans",
                        "new delhi", "tel aviv", "buenos aires", "rio de janeiro", "sao paulo", "mexico city", "cape town",
                        "kuala lumpur", "ho chi minh city", "washington , d.c.", "washington d.c.", "salt lake city", "st. petersburg",
                        "saint petersburg", "abu dhabi", "nur-sultan", "san antonio", "kansas city"}

EVENT = "election elections war olympics championship championships cup battle games festival summit protests revolution".split()
LAW = "act treaty constitution accord accords convention amendment bill agreement protocol".split()


def bare(name):
    name = name.lower().removesuffix(" 's").removesuffix("'s")
    return name.removeprefix("the ")


def in_list(name, words):
    joined = " " + bare(name).replace(" ", "_") + " "
    spaced = " " + bare(name) + " "
    return any((f" {w} " in spaced) or ("_" in w and f"_{w}_" in "_" + joined.strip() + "_") for w in words)


def organisation(name):
    return ["government"] if in_list(name, GOVERNMENT) else ["organisation"]


def place(name, fine=()):
    """The finer types a place name may have."""
    b = bare(name)
    fine = " ".join(fine)
    if b in DEMONYMS:
        return ["group"]
    if b in COUNTRIES or "sovereign state" in fine:
        return ["country"]
    if b in CITIES or any(x in fine for x in ("human settlement", "big city", "capital", "urban area", "city")) and "state" not in fine:
        return ["city"]
    last = b.split()[-1:] or [""]
    if last[0] in FACILITY:
        return ["facility", "place"] if last[0] in ("park", "square", "garden", "hill") else ["facility"]
    if b == "georgia":
        return ["country", "place"]
    if in_list(name, PLACE):
        return ["place"]
    if fine:
        return ["place", "facility"] if "facility" in fine or "building" in fine else ["place"]
    return ["city", "place", "facility"]


def misc(name, fine=()):
    b, fine = bare(name), " ".join(fine)
    if b in DEMONYMS:
        return ["group"]
    last = b.split()[-1:] or [""]
    if last[0] in EVENT or "election" in fine or " war" in fine:
        return ["event"]
    if last[0] in LAW:
        return ["law", "event"]
    for words, types in ((("album", "film", "episode", "song", "literary work", "book", "single", "newspaper", "television series"), ["work"]),
                         (("video game", "software", "device"), ["product", "work"])):
        if any(w in fine for w in words):
            return types
    return ["group", "event", "work", "product", "law"]


def allowed(source, label, name, fine=()):
    """The types that a span of this source may have in our set; none if it counts as no name."""
    label = label.upper()
    if label in ("PER", "PERSON", "POLITICIAN"):
        return ["person"]
    if label == "POLITICALPARTY":
        return ["organisation"]
    if label in ("ORG", "ORGANISATION", "ORGANIZATION"):
        types = organisation(name)
        if source == "spacy" and bare(name) in COUNTRIES:
            return ["country"]
        return types
    if label == "COUNTRY":
        return ["country"]
    if label in ("LOC", "LOCATION", "GPE"):
        types = place(name, fine)
        if source == "spacy" and label == "LOC" and "country" not in types:
            return ["place"]
        if source == "spacy" and label == "GPE":
            return [t for t in types if t in ("country", "city", "place")] or ["city", "place"]
        return types
    if label == "MISC":
        return misc(name, fine)
    return {"ELECTION": ["event"], "EVENT": ["event"], "FAC": ["facility"], "NORP": ["group"], "WORK_OF_ART": ["work"],
            "LAW": ["law"], "PRODUCT": ["product"]}.get(label, [])


def mention_types(label, name, fine=()):
    """What GUM's type of a mention may be, of a name that has this label; nothing if the label does not tell."""
    label = label.upper()
    if label == "MISC":
        kinds = misc(name, fine)
        label = {"event": "EVENT", "law": "LAW", "group": ""}.get(kinds[0], "WORK_OF_ART") if len(kinds) < 3 else ""
    for types, labels in ((["person"], ("PER", "PERSON", "POLITICIAN")), (["time"], ("DATE", "TIME")), (["event"], ("ELECTION", "EVENT")),
                          (["organization"], ("ORG", "ORGANISATION", "ORGANIZATION", "POLITICALPARTY")), (["abstract"], ("LAW",)),
                          (["place"], ("LOC", "LOCATION", "GPE", "COUNTRY", "FAC")), (["abstract", "object"], ("WORK_OF_ART", "PRODUCT"))):
        if label in labels:
            return types
    return []


# Types that the source does not mark: a word it leaves out may still belong to one of these.
UNMARKED = {
    "ewt": ["group", "event", "work", "product", "law"],
    "crossner": ["group"],
    "wikigold": [],
    "docred": [],
    "spacy": [],
}

# The source's own label for one of our types, for scoring.
COARSE = {
    "ewt": {"person": "PER", "organisation": "ORG", "government": "ORG", "country": "LOC", "city": "LOC", "place": "LOC", "facility": "LOC"},
    "wikigold": {"person": "PER", "organisation": "ORG", "government": "ORG", "country": "LOC", "city": "LOC", "place": "LOC",
                 "facility": "LOC", "event": "MISC", "work": "MISC", "product": "MISC", "group": "MISC", "law": "MISC"},
}
COARSE["docred"] = {**COARSE["wikigold"], "group": "LOC"}
