import type { Messages } from "./en-GB.js";

/*
 * Welsh. THIS TRANSLATION AWAITS REVIEW BY A SPEAKER OF WELSH: it was made with care, but no native
 * speaker has read it yet. Corrections are welcome; until then, a site can change any message with
 * the option `messages`.
 *
 * The terms, for reviewers to check once and translators to follow:
 *
 *   open data            data agored (data takes the plural: y data hyn, eu defnyddio)
 *   dataset              set ddata (f), setiau data; Dataset Site: Safle’r Set Ddata (safle is m)
 *   feed                 ffrwd (f), ffrydiau
 *   licence              trwydded (f)
 *   attribution, credit  priodoli; cydnabod, cydnabyddiaeth
 *   publisher            cyhoeddwr (m); the publisher file: ffeil y cyhoeddwr
 *   session, course      sesiwn, sesiynau; cwrs, cyrsiau
 *   facility, slot       cyfleuster (m), cyfleusterau; slot, slotiau
 *   event                digwyddiad (m); headline event: prif ddigwyddiad; on demand: ar alw
 *   booking system       system archebu (f)
 *   step, state          cam (m); cyflwr
 *   guidance             canllawiau
 *   certificate          tystysgrif (f); Open Data Certificate: Tystysgrif Data Agored
 *   issues board         bwrdd materion (m)
 *   data catalogue       catalog data (m)
 *   validator            dilysydd (m)
 *   opt out              optio allan
 *   terms and conditions telerau ac amodau
 *
 * Placeholders stand where no mutation is needed: after a colon, after a numeral that causes none,
 * or as a name. Two days and more are “o ddiwrnodau”, which is right for every number. Licences and
 * specifications keep the names that their publishers gave them.
 */
export const cy: Messages = {
  lang: "cy",
  pageTitle: "Data Agored {publisher}",
  titles: { page: "{title} – {publisher}", part: "{title} – {section} – {publisher}" },
  skipLink: "Neidio i’r cynnwys",
  trail: "Lle’r ydych chi",
  datasetSite: "Safle’r Set Ddata",
  copy: { copy: "Copïo", copied: "Wedi’i gopïo" },
  publishedUsing: "Cyhoeddir y data hyn gan ddefnyddio {rpde} a {model}.",
  rpde: "OpenActive RPDE {version}",
  model: "manyleb OpenActive Modelling Opportunity Data {version}",
  publisherLine: "Data agored gan {publisher}",
  dataset: {
    name: "{holdings} {publisher}",
    nameAlone: "Data Agored {publisher}",
    description:
      "Data agored am yr hyn sydd ar gael gan {publisher}, i unrhyw un gael mynediad ato, ei ddefnyddio a’i rannu: {holdings}",
    apiDescription:
      "API sy’n galluogi eraill i greu profiadau archebu di-dor ar gyfer yr hyn sydd ar gael gan {publisher}: {holdings}",
    themes: {
      Sessions: { name: "Sesiynau", last: " a Sesiynau" },
      Facilities: { name: "Cyfleusterau", last: " a Chyfleusterau" },
      Courses: { name: "Cyrsiau", last: " a Chyrsiau" },
      "Headline Events": { name: "Prif Ddigwyddiadau", last: " a Phrif Ddigwyddiadau" },
      Events: { name: "Digwyddiadau", last: " a Digwyddiadau" },
      "On Demand Events": { name: "Digwyddiadau ar Alw", last: " a Digwyddiadau ar Alw" },
      Places: { name: "Lleoedd", last: " a Lleoedd" },
    },
    anything: "gweithgareddau",
    keywords: {
      activities: "Gweithgareddau",
      sports: "Chwaraeon",
      physicalActivity: "Gweithgarwch Corfforol",
      openActive: "OpenActive",
    },
    copyright: "Hawlfraint © {holder}",
    copyrightOfYear: "Hawlfraint © {year} {holder}",
  },
  logo: "Logo {publisher}",
  moved: "Mae’r set ddata hon wedi symud i {url}.",
  withoutFeeds: {
    description: "Nid yw {publisher} yn cyhoeddi data agored am ei weithgareddau eto.",
    text: "Nid yw {publisher} yn cyhoeddi data agored am ei weithgareddau eto. Pan fydd yn gwneud hynny, bydd y dudalen hon yn dweud beth sydd yn y data, a sut i’w ddefnyddio a’i gydnabod.",
    guidance: "Sut i gyhoeddi data am weithgareddau",
  },
  related: {
    "mailing-list": "Rhestr bostio",
    changelog: "Beth sydd wedi newid",
    "open-data-certificate": "Tystysgrif Data Agored",
  },
  summary: {
    licence: "Trwydded",
    mayUse: "{licence}: rhydd i’w defnyddio, eu rhannu a’u newid, gan gydnabod y ffynhonnell",
    feeds: "Ffrydiau",
    credit: "Cydnabyddiaeth",
    howToCredit: "sut i gydnabod",
    contents: "Cynnwys",
    questions: "Cwestiynau",
    ask: "Gofyn yn gyhoeddus",
    mail: "{ask}, neu ysgrifennu at {email}",
  },
  facts: {
    title: "Ynghylch y set ddata hon",
    published: "Cyhoeddwyd gyntaf",
    modified: "Diweddarwyd ddiwethaf",
    pagePublished: "Cyhoeddwyd y dudalen gyntaf",
    pageModified: "Newidiwyd y dudalen ddiwethaf",
    address: "Cyfeiriad",
    language: "Iaith",
    area: "Ardal",
    period: "Cyfnod",
    measured: "Yn mesur",
    version: "Fersiwn",
    identifier: "Dynodwr",
    technique: "Sut y caiff ei fesur",
    basedOn: "Wedi’i seilio ar",
    partOf: "Rhan o",
    parts: "Rhannau",
    funder: "Ariennir gan",
    citation: "Cyhoeddiadau i’w dyfynnu",
    expires: "Yn dod i ben ar",
    alternateName: "Enw arall",
    keywords: "Allweddeiriau",
  },
  feeds: {
    title: "Ffrydiau",
    intro:
      "Mae pob ffrwd yn ffrwd RPDE (Realtime Paged Data Exchange): darllenwch hi o’i chyfeiriad, dilynwch y ddolen i’r dudalen nesaf, a dewch yn ôl i’r dudalen olaf i gael newidiadau.",
    caption: "Yr hyn sydd ym mhob ffrwd, a ble y mae",
    feed: "Ffrwd",
    kind: "Math o ffrwd",
    parent: "Ffrwd riant",
    noParent: "Dim",
    missingParent: "{parents}: nid yw ymhlith y ffrydiau hyn",
    address: "Cyfeiriad",
    validate: "Dilysu",
    visualise: "Delweddu",
    tools: "Mae’r delweddydd yn adnabod ffrydiau sydd yng nghatalog data OpenActive.",
    status: "Statws",
    statuses: {
      Active: "Yn weithredol.",
      Development: "Yn cael ei datblygu: gall newid neu gael ei gwagio heb rybudd.",
      Paused: "Wedi’i hoedi: nid yw’n cael ei diweddaru ar hyn o bryd.",
      Deprecated: "Yn dod i ben: bydd yn cael ei thynnu i lawr.",
    },
  },
  status: {
    title: "Beth sydd yn y ffrydiau",
    checked: "Dyma’r hyn a welodd gwiriad o’r ffrydiau ar {date}.",
    old: "Mae mwy nag wythnos ers hynny, felly gall fod wedi newid.",
    expired: "Gwiriwyd y ffrydiau ddiwethaf ar {date}.",
    partial: "Ni ddarllenodd bob ffrwd hyd ei diwedd, felly gall fod rhagor.",
    summary:
      "Eitemau: {items}, gweithgareddau: {activities}, lleoedd: {places}, pan wiriwyd ar {date}",
    answered: "Atebodd pan wiriwyd ar {date}.",
    broken: "Dim ond yn rhannol y gellid ei darllen pan wiriwyd ar {date}.",
    silent: "Ni atebodd pan wiriwyd ar {date}.",
    items: "Eitemau: {count}.",
    itemsRead: "Eitemau yn y tudalennau cyntaf ({pages}): {count}.",
    newest: "Newid diweddaraf: {date}.",
    faults: "Gwyriadau oddi wrth RPDE 1.0: {count}.",
    activities: "Y gweithgareddau amlaf",
    activity: "Gweithgaredd",
    areas: "Yr ardaloedd â’r nifer mwyaf o leoedd",
    area: "Ardal",
    itemsTerm: "Eitemau",
    placesTerm: "Lleoedd",
    quality: "Beth mae’r eitemau’n ei ddweud",
    qualityIntro:
      "Faint mae {seen} eitem yn ei ddweud; nid yw’r rhai sy’n ei adael i eitem riant wedi’u cyfrif",
    qualities: {
      location: "Ble mae’n digwydd",
      activity: "Pa weithgaredd ydyw",
      ageRange: "Ar gyfer pa oedrannau",
      level: "Ar gyfer pa lefel",
      accessibility: "Pa anableddau y mae’n eu cefnogi",
      gender: "Pwy sy’n cael cymryd rhan, yn ôl rhywedd",
      price: "Faint mae’n ei gostio",
      image: "Llun",
    },
    ratio: "{count} o {seen}",
    samples: "Eitemau enghreifftiol, heb enwau na manylion cyswllt pobl",
  },
  rights: {
    title: "Trwydded a phriodoli",
    licenceTerm: "Trwydded",
    statement:
      "Mae {publisher} yn cyhoeddi’r data hyn i bawb gael mynediad atynt, eu defnyddio a’u rhannu, o dan delerau’r drwydded hon: {licence}.",
    licence: "Creative Commons Attribution 4.0 International (CC BY 4.0)",
    otherLicence: "trwydded {url}",
    credit: "Ble bynnag y byddwch yn eu dangos, cydnabyddwch y ffynhonnell fel hyn:",
    creditBelow:
      "Ble bynnag y byddwch yn eu dangos, cydnabyddwch y ffynhonnell fel ar waelod y dudalen hon.",
    more: "Mwy am briodoli, a chydnabyddiaethau i’w copïo",
    holder: "Deiliad yr hawliau",
    databaseHolder: "Deiliad yr hawl cronfa ddata",
    databaseStatement: "Datganiad am yr hawl cronfa ddata",
    copyrightStatement: "Datganiad hawlfraint",
    guidelines: "Canllawiau i ailddefnyddwyr",
    noWarranty: "Nid oes unrhyw warant gyda’r drwydded.",
  },
  booking: {
    endpoint: "Cyfeiriad sylfaenol",
    authority: "Dilysu hunaniaeth",
    access: "Gofyn am fynediad",
    documentation: "Dogfennaeth yr API",
    description: "Disgrifiad y gall peiriannau ei ddarllen",
    terms: "Telerau defnyddio’r API",
    conformsTo: "Yn cydymffurfio â",
  },
  help: {
    title: "Dogfennaeth a chymorth",
    documentation: "Dogfennaeth y data",
    contact: "Cyswllt",
    discussion: "Cwestiynau a phroblemau",
    email: "E-bost",
    telephone: "Ffôn",
    validator: "Gwirio’r dudalen hon gyda dilysydd OpenActive",
    catalogue: "Wedi’i rhestru yn y catalog data",
    guidance: "Sut i gyhoeddi data fel hyn, gam wrth gam",
  },
  publisher: {
    title: "Ynghylch y cyhoeddwr",
    name: "Enw",
    legalName: "Enw cyfreithiol",
    website: "Gwefan",
    elsewhere: "Mewn mannau eraill",
    system: "System archebu",
    systemLine: "{name}, fersiwn {version}",
    certificate: "Tystysgrif y Test Suite",
    terms: "telerau defnyddio",
    address: "Cyfeiriad",
    vatID: "Rhif TAW",
    unnamedSystem: "System y cyhoeddwr ei hun",
  },
  machine: {
    title: "Ar gyfer peiriannau",
    catalog: "Y catalog data y mae’r set ddata hon ynddo, fel JSON-LD",
    catalogTurtle: "Y catalog data y mae’r set ddata hon ynddo, fel Turtle (RDF: DCAT)",
    dataPackage: "Y disgrifiad hwn fel Data Package",
    jsonLd: "Y disgrifiad hwn fel JSON-LD",
    turtle: "Y disgrifiad hwn fel Turtle (RDF: DCAT ac ODRS)",
    sameAs: "Yr un set ddata mewn man arall",
  },
  catalog: {
    name: "Catalog Data {publisher}",
    description:
      "Data agored am chwaraeon a gweithgarwch corfforol, wedi’u cyhoeddi gan {publisher}: i unrhyw un gael mynediad atynt, eu defnyddio a’u rhannu.",
    publishedBy: "Cyhoeddwyd gan",
    datasets: "Setiau data: {count}",
    publisher: "Cyhoeddwr",
    dataset: "Safle’r Set Ddata",
    feeds: "Ffrydiau",
    elsewhere: "Safleoedd mewn mannau eraill",
    catalogs: "Catalogau data",
    jsonLd: "Y catalog hwn fel JSON-LD",
    turtle: "Y catalog hwn fel Turtle (RDF: DCAT)",
    all: "Holl setiau data’r catalog hwn",
    find: "Dod o hyd i gyhoeddwr",
    found: "Cyhoeddwyr a ganfuwyd: {count}",
    foundMany: "Cyhoeddwyr a ganfuwyd: {count}. Dyma’r {shown} cyntaf.",
    notLoaded: "Ni ellid llwytho’r rhestr o gyhoeddwyr. Dewiswch lythyren yn lle hynny.",
    letters: "Cyhoeddwyr fesul llythyren",
    otherLetters: "Eraill",
    letterTitle: "{name}: {letter}",
    letterPageTitle: "{name}: {letter}, tudalen {page} o {count}",
    pager: "Tudalen flaenorol a nesaf",
    letterDescription: "Safleoedd Set Ddata’r cyhoeddwyr o {first} i {last}",
  },
  attribution: {
    source: "Ffynhonnell",
    by: "gan {author}",
    licence: "Trwydded",
    licenceName: "CC BY 4.0",
    changed: "Mae’r data wedi’u newid.",
    contentLicence: "Trwydded y cynnwys",
    copyrightStatement: "Datganiad hawlfraint",
    missing:
      "Nid oedd modd darllen y ffynhonnell {source} pan wnaed y dudalen hon, felly mae ei chydnabyddiaeth ar goll.",
    // The Open Government Licence prescribes its sentence in Welsh as well.
    contains: {
      ogl: "Yn cynnwys gwybodaeth sector cyhoeddus a drwyddedir o dan {licence}",
      odbl: "Yn cynnwys gwybodaeth o {title}, sydd ar gael yma o dan {licence}",
    },
    title: "Priodoli",
    strapline: "Sut i gydnabod y data hyn",
    description:
      "Sut i gydnabod data agored {publisher}: yr hyn y mae’r drwydded yn ei ofyn, cydnabyddiaethau parod i’w copïo, a sut mae rhaglenni’n dod o hyd iddynt.",
    forms: {
      minimal: "HTML",
      full: "HTML, gyda theitl, trwydded a hysbysiad hawlfraint",
      markdown: "Markdown",
      "full-markdown": "Markdown, gyda theitl, trwydded a hysbysiad hawlfraint",
      text: "Testun plaen",
      "full-text": "Testun plaen, gyda theitl, trwydded a hysbysiad hawlfraint",
      jsx: "JSX",
      json: "JSON",
    },
    headings: {
      example: "Sut mae’n edrych",
      conditions: "Yr hyn y mae’r drwydded yn ei fynnu",
      openActive: "Yr hyn y mae OpenActive yn ei ofyn hefyd",
      goodPractice: "Arfer da",
      snippets: "Parod i’w copïo",
      programs: "Drwy raglen",
    },
    programs: {
      curl: "Y JSON-LD, gyda curl",
      javascript: "JavaScript (Node 18 neu’n ddiweddarach, neu borwr)",
      python: "Python 3",
    },
  },
  accessibility: {
    title: "Datganiad hygyrchedd",
    description:
      "Pa mor hygyrch yw safle data agored {publisher}, wrth bwy i sôn am broblemau, a phwy sy’n gorfodi’r rheolau.",
    headings: {
      feedback: "Adborth a gwybodaeth gyswllt",
      enforcement: "Gweithdrefn orfodi",
      technical: "Gwybodaeth dechnegol am hygyrchedd y wefan hon",
      compliance: "Statws cydymffurfio",
      notAccessible: "Cynnwys nad yw’n hygyrch",
      nonCompliance: "Diffyg cydymffurfio â’r rheoliadau hygyrchedd",
      burden: "Baich anghymesur",
      outOfScope: "Cynnwys nad yw o fewn cwmpas y rheoliadau hygyrchedd",
      preparation: "Paratoi’r datganiad hygyrchedd hwn",
    },
  },
  guidance: {
    title: "Cyhoeddi Data",
    headings: {
      why: "Pam agor eich data, a pha ddata?",
      start: "Ble i ddechrau",
      fiveSteps: "Pum cam i gyhoeddi eich data",
      furtherSteps: "Camau nesaf",
      findOutMore: "Rhagor o wybodaeth",
      takePart: "Helpwch ni i lunio hyn",
      supplier: "Os ydych yn defnyddio system archebu rhywun arall",
      answers: "Ystyr pob ateb",
      send: "Beth i’w anfon at y tîm technegol",
      feeds: "Ffrydiau {publisher}",
      works: "Sut i weld ei fod yn gweithio",
      allows: "Yr hyn y mae’n ei ganiatáu i eraill",
      conditions: "Yr hyn y mae’n ei ofyn ganddynt",
      promises: "Yr hyn yr ydych chi’n ei addo",
      whatToDo: "Beth i’w wneud",
      texts: "Tri thestun, yn barod i’w defnyddio",
      build: "Beth i’w adeiladu",
      whenDone: "Ar ôl i chi orffen",
      whenItApplies: "Pryd y mae’n berthnasol",
      holds: "Yr hyn y mae’n rhaid ei gynnwys",
      howToGet: "Sut i gael un",
      howToOpen: "Sut i agor un",
      checkSite: "Gwirio Safle’r Set Ddata",
      checkFeeds: "Gwirio’r ffrydiau",
      addLine: "Ychwanegwch y llinell hon",
      checklist: "Yr hyn y mae’r rhestr wirio yn ei ofyn",
      yours: "I chi eu hateb",
    },
    strapline: "Esboniad manwl o sut i gyhoeddi data",
    description:
      "Pam mae {publisher} yn cyhoeddi data agored, a sut: pum cam o API i Dystysgrif Data Agored, gyda’r hyn sydd wedi’i wneud a’r hyn sydd ar ôl.",
    pager: "Camau eraill",
    previous: "Blaenorol: {title}",
    next: "Nesaf: {title}",
    stepOf: "Cam {number} o {count}",
    furtherStep: "Ar ôl y pum cam",
    steps: {
      buildApi: {
        title: "Adeiladu eich API OpenActive",
        summary:
          "Gofynnwch i’ch tîm technegol sicrhau bod eich gweithgareddau ar gael i feddalwedd, yn y ffurf y mae OpenActive wedi cytuno arni.",
        audience: "I’r tîm technegol",
      },
      chooseLicence: {
        title: "Dewis trwydded",
        summary:
          "Dywedwch y gall unrhyw un gael mynediad at y data, eu defnyddio a’u rhannu: gyda thrwydded Creative Commons Attribution, fersiwn 4.",
        audience: "I bawb",
      },
      amendTerms: {
        title: "Diwygio telerau ac adeiladu dewis i optio allan",
        summary:
          "Os yw’r data’n perthyn i eraill, gwnewch yn siŵr eu bod wedi cytuno, a’u bod yn gallu dweud na.",
        audience: "Systemau archebu yn unig",
      },
      datasetHomepage: {
        title: "Creu tudalen hafan i’r set ddata",
        summary:
          "Rhowch dudalen i’r data sy’n dweud wrth bobl a meddalwedd beth ydynt: Safle’r Set Ddata.",
        audience: "I bawb",
      },
      openDataCertificate: {
        title: "Creu Tystysgrif Data Agored",
        summary:
          "Dangoswch yn gyhoeddus pa mor dda y mae’r data wedi’u cyhoeddi. Mae’r ffurflen yn llenwi llawer ohoni ei hun o Safle’r Set Ddata.",
        audience: "I bawb",
      },
      issuesBoard: {
        title: "Agor bwrdd materion",
        summary: "Rhowch le i’r rhai sy’n defnyddio’r data ofyn cwestiynau.",
        audience: "I bawb",
      },
      validation: {
        title: "Dilysu’r safle a’r ffrydiau",
        summary:
          "Gadewch i’r dilyswyr swyddogol edrych ar y ddau cyn i ddefnyddwyr data wneud hynny.",
        audience: "I’r tîm technegol",
      },
      dataCatalogue: {
        title: "Ymuno â’r catalog data",
        summary:
          "Trefnwch fod Safle’r Set Ddata yn cael ei restru lle mae defnyddwyr data’n chwilio am setiau data.",
        audience: "I bawb",
      },
      conformanceCertificate: {
        title: "Cael tystysgrif gydymffurfio",
        summary: "Profwch fod archebu drwy’r Open Booking API yn gweithio.",
        audience: "Systemau archebu yn unig",
      },
    },
    audience: "Pwy",
    estimate: "Amcangyfrif o’r amser",
    state: "Cyflwr",
    note: "Nodyn",
    states: {
      declared: "Datganwyd",
      checked: "Gwiriwyd ar {date}",
      confirmed: "Cadarnhawyd ar {date}",
      "to do": "I’w wneud",
      "does not apply": "Nid yw’n berthnasol",
    },
    evidence: {
      title: "Tystiolaeth",
      feed: "Ffrwd",
      licence: "Trwydded yn ffeil y cyhoeddwr",
      terms: "Telerau ac amodau",
      optOut: "Optio allan",
      datasetSite: "Safle’r Set Ddata",
      datasetSites: "Safleoedd Setiau Data sy’n dangos hynny",
      certificate: "Tystysgrif Data Agored",
      board: "Bwrdd materion",
      catalogue: "Catalog data",
      credential: "Tystysgrif gydymffurfio",
      page: "Tystiolaeth",
      role: "Rôl",
      api: "Open Booking API",
      check: "Gwiriad",
      file: "Ffeil y cyhoeddwr",
    },
    checkFailed: "canfu’r gwiriad ar {date} broblemau",
    noApi: "nid yw ffeil y cyhoeddwr yn enwi un",
    roles: { "activity-provider": "darparwr gweithgareddau", "booking-system": "system archebu" },
    estimates: {
      daysRange: "{least}-{most} o ddiwrnodau datblygwr",
      days: "{days} o ddiwrnodau datblygwr",
      oneDay: "1 diwrnod datblygwr",
      hours: "{hours} awr",
      oneHour: "1 awr",
      hourAndMinutes: "1 awr {minutes} munud",
      hoursAndMinutes: "{hours} awr {minutes} munud",
      minutes: "{minutes} munud",
    },
    progress: "Camau ar y dudalen hon sydd ar ôl i’w gwneud: {open} o {all}.",
    uncounted: "Heb eu cyfrif, am mai eich amcangyfrif chi eich hun ydyw: {list}.",
    noneLeft: "Nid oes yr un o’r {all} cam ar ôl i’w wneud.",
    timeLeft: "Maent yn cymryd tua {times}.",
    timeFor: {
      developer: "{time} i’r tîm technegol",
      owner: "{time} i’r sawl sy’n gyfrifol am y data",
    },
    and: ", ",
    or: " neu ",
    copy: { html: "Yr un peth fel HTML", file: "Yr un peth fel ffeil testun" },
    texts: {
      brief: "Briff i’r tîm technegol",
      supplierEmail: "E-bost at gyflenwr y system archebu",
      procurement: "Cymal ar gyfer contract gyda’r cyflenwr",
      clause: "Cymal ar gyfer y telerau ac amodau",
      optOutText: "Blwch ticio i optio allan",
      notice: "Hysbysiad drwy e-bost",
    },
    partners: {
      missing:
        "Mae eitemau {type} yn cyfeirio at {parents}, nad yw ymhlith y ffrydiau. Cyhoeddwch honno hefyd, neu gwnewch i bob eitem ei chynnwys.",
      slots: "Mae OpenActive yn gofyn am ffrwd slotiau gyda {type}. Cyhoeddwch honno hefyd.",
      complete: "Mae pob ffrwd y cyfeirir ati yn y rhestr hon.",
    },
    contact: {
      person: "Pwy i’w holi yma:",
      openActive: "Mae OpenActive ei hun yn ateb yn {email}.",
    },
    board: {
      is: "Mae gan {publisher} un: {url}",
      isNot:
        "Nid yw’r cyfeiriad y mae’r ffeil yn ei roi ar gyfer cwestiynau, {url}, yn gyfeiriad bwrdd materion.",
    },
    checklist: {
      byYou: "I chi ei wirio",
      address: {
        item: "Y cyfeiriad yw’r un y mae’r safle’n ei roi amdano’i hun",
        link: "Safle’r Set Ddata",
      },
      combination: {
        item: "Mae’r mathau o ffrwd yn rhai sy’n perthyn i’w gilydd",
        link: "mathau o ffrwd",
      },
      validator: {
        item: "Nid yw’r dilysydd yn canfod unrhyw wall yn Safle’r Set Ddata, nac yn eitemau’r ffrydiau",
        link: "dilysydd, gyda chyfeiriad y safle hwn",
      },
      feeds: {
        item: "Nid yw’r dilysydd ffrydiau’n canfod unrhyw wall mewn unrhyw ffrwd",
        link: "dilysydd ffrydiau",
      },
      activityList: {
        item: "Mae gweithgareddau’n cyfeirio at y rhestr gweithgareddau",
        link: "sut maent yn gwneud hynny",
      },
      testSuite: {
        item: "Nid yw’r Test Suite yn canfod unrhyw wall yn y ffrydiau; caiff y ffrydiau eu profi cyn i’r llinell gael ei derbyn",
        link: "Test Suite",
      },
      board: {
        item: "Mae Safle’r Set Ddata yn enwi bwrdd materion ar GitHub",
        link: "bwrdd materion",
      },
      times: {
        item: "Mae’r amseroedd yn y ffrydiau yr un fath â’r rhai ar y wefan, haf a gaeaf",
        link: "delweddydd",
      },
    },
    worksheet: {
      title: "Taflen waith ar gyfer y Dystysgrif Data Agored",
      description:
        "Yr atebion ar gyfer y Dystysgrif Data Agored y mae Safle Set Ddata {publisher} yn eu profi, pob un gyda’i dystiolaeth.",
      question: "Cwestiwn",
      answer: "Ateb",
      evidence: "Ble i’w weld",
      places: {
        site: "Safle’r Set Ddata",
        feeds: "Safle’r Set Ddata, Ffrydiau",
        rights: "Safle’r Set Ddata, Trwydded a phriodoli",
        help: "Safle’r Set Ddata, Dogfennaeth a chymorth",
        answer: "Yn y cyfeiriad hwnnw",
      },
      questions: {
        dataTitle: "Beth yw enw’r data?",
        documentationUrl: "Ble mae disgrifiad ohonynt?",
        publisher: "Pwy sy’n eu cyhoeddi?",
        publisherUrl: "Beth yw gwefan y cyhoeddwr?",
        contactEmail: "Pa gyfeiriad e-bost sy’n ateb cwestiynau?",
        releaseType: "Pa fath o gyhoeddiad yw hwn?",
        endpointUrl: "Beth yw cyfeiriad y gwasanaeth?",
        publisherRights: "Pwy sy’n datgan yr hawliau yn y data?",
        copyrightURL: "Ble mae’r datganiad hawliau?",
        dataLicence: "O dan ba drwydded y mae’r data?",
        contentLicence: "O dan ba drwydded y mae’r hyn sydd ynddynt?",
        listing: "Ble maent wedi’u rhestru?",
        machineReadable: "A all peiriannau eu darllen?",
        openStandard: "Pa safon agored y maent yn ei dilyn?",
        timeSensitive: "A ydynt yn dyddio?",
        technicalDocumentation: "Ble mae’r ddogfennaeth dechnegol?",
        vocabulary: "Ble mae eu geirfa wedi’i dogfennu?",
        codelistDocumentationUrl: "Ble mae eu codau wedi’u dogfennu?",
        documentationMetadata: "Pa ffeithiau am y data y gall peiriannau eu darllen?",
        distributionMetadata: "Pa ffeithiau am bob ffrwd y gall peiriannau eu darllen?",
        changeFeed: "A oes ffrwd newidiadau?",
        improvementsContact: "Ble gellir awgrymu gwelliannau?",
        correctionReporting: "Ble gellir rhoi gwybod am gamgymeriadau?",
        forum: "Ble mae pobl yn trafod y data?",
        provenance: "Ble mae’n dweud, ar gyfer peiriannau, o ble y daw’r data?",
      },
      answers: {
        service: "Gwasanaeth (API)",
        standard: "Gallant: tudalennau JSON, {mediaType}",
        changes: "Ydynt: mae sesiynau a lleoedd yn newid o funud i funud, a’r ffrydiau gyda nhw",
        changeFeed: "Oes: mae pob ffrwd yn rhestru’r hyn sydd wedi newid",
      },
    },
  },
  feedTypes: {
    SessionSeries: {
      label: "Cyfresi o sesiynau",
      about: "Gweithgareddau rheolaidd, fel dosbarth ioga wythnosol: beth ydynt, ble, ac i bwy.",
    },
    ScheduledSession: {
      label: "Sesiynau wedi’u hamserlennu",
      about: "Sesiynau unigol cyfres: dyddiad, amser, a’r lleoedd sydd ar ôl.",
    },
    FacilityUse: {
      label: "Cyfleusterau",
      about: "Cyfleusterau y gellir eu defnyddio, fel cyrtiau badminton neu gaeau.",
    },
    IndividualFacilityUse: {
      label: "Cyfleusterau unigol",
      about: "Pob cwrt, lôn neu gae unigol mewn cyfleuster.",
    },
    FacilityUseSlot: {
      label: "Slotiau cyfleusterau",
      about: "Yr amseroedd pryd y gellir defnyddio cyfleusterau, gyda phris ac argaeledd.",
    },
    IndividualFacilityUseSlot: {
      label: "Slotiau cyfleusterau unigol",
      about:
        "Yr amseroedd pryd y gellir defnyddio pob cwrt, lôn neu gae unigol, gyda phris ac argaeledd.",
    },
    Course: { label: "Cyrsiau", about: "Cyrsiau fel y cyfryw: beth a addysgir ac i bwy." },
    CourseInstance: {
      label: "Cyrsiau â dyddiadau",
      about: "Cyrsiau sy’n rhedeg o un dyddiad i’r llall ac a archebir yn eu cyfanrwydd.",
    },
    CourseInstanceSubEvent: { label: "Sesiynau cyrsiau", about: "Sesiynau unigol cwrs." },
    HeadlineEvent: {
      label: "Prif ddigwyddiadau",
      about:
        "Digwyddiadau mwy, fel gŵyl neu benwythnos rasio, sydd â digwyddiadau oddi mewn iddynt.",
    },
    HeadlineEventSubEvent: {
      label: "Digwyddiadau o fewn prif ddigwyddiadau",
      about: "Digwyddiadau unigol prif ddigwyddiad.",
    },
    Event: { label: "Digwyddiadau", about: "Gweithgareddau untro: beth ydynt, ble a phryd." },
    EventSeries: {
      label: "Cyfresi o ddigwyddiadau",
      about: "Yr hyn sy’n perthyn i’w gilydd: y disgrifiad cyffredin o sawl digwyddiad.",
    },
    OnDemandEvent: {
      label: "Digwyddiadau ar alw",
      about: "Gweithgareddau wedi’u recordio y gellir eu dilyn unrhyw bryd.",
    },
    Place: { label: "Lleoedd", about: "Y lleoedd lle mae gweithgareddau’n digwydd." },
  },
};
