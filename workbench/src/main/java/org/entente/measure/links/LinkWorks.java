package org.entente.measure.links;

import org.entente.provenance.Citation;

/** The works that define these measures. */
final class LinkWorks {
    static final Citation ICIO = new Citation(
            "oecd-icio2025",
            "OECD",
            "Inter-Country Input-Output tables",
            "Organisation for Economic Co-operation and Development",
            2025,
            "https://www.oecd.org/en/data/datasets/inter-country-input-output-tables.html");

    static final Citation UNHCR = new Citation(
            "unhcr2025",
            "UNHCR",
            "Refugee Population Statistics Database",
            "United Nations High Commissioner for Refugees",
            2025,
            "https://www.unhcr.org/refugee-statistics/");

    static final Citation MIGRANTS = new Citation(
            "undesa-migrants2019",
            "{United Nations, Department of Economic and Social Affairs, Population Division}",
            "International Migrant Stock 2019",
            "United Nations database, POP/DB/MIG/Stock/Rev.2019",
            2019,
            "https://www.un.org/development/desa/pd/content/international-migrant-stock");

    static final Citation REMITTANCES = new Citation(
            "ratha-shaw2007",
            "Ratha, Dilip and William Shaw",
            "South-South Migration and Remittances",
            "World Bank Working Paper 102",
            2007,
            "doi:10.1596/978-0-8213-7072-8");

    static final Citation CONNECTEDNESS = new Citation(
            "bailey-cao-kuchler-stroebel-wong2018",
            "Bailey, Michael and Rachel Cao and Theresa Kuchler and Johannes Stroebel and Arlene Wong",
            "Social Connectedness: Measurement, Determinants, and Effects",
            "Journal of Economic Perspectives 32(3)",
            2018,
            "doi:10.1257/jep.32.3.259");

    static final Citation MISSIONS = new Citation(
            "lowy-gdi2024",
            "{Lowy Institute}",
            "Global Diplomacy Index: 2024 Country Ranking",
            "Lowy Institute, Sydney",
            2024,
            "https://globaldiplomacyindex.lowyinstitute.org");

    static final Citation VISAS = new Citation(
            "ilyankou-passport-index",
            "Ilyankou, Ilya",
            "Passport Index Dataset",
            "GitHub, with data of passportindex.org",
            2026,
            "https://github.com/ilyankou/passport-index-dataset");

    static final Citation SANCTIONS = new Citation(
            "felbermayr-kirilakha-syropoulos-yalcin-yotov2020",
            "Felbermayr, Gabriel and Aleksandra Kirilakha and Constantinos Syropoulos and Erdal Yalcin and Yoto V. Yotov",
            "The Global Sanctions Data Base",
            "European Economic Review 129",
            2020,
            "doi:10.1016/j.euroecorev.2020.103561");

    static final Citation TREATIES = new Citation(
            "hollway-others-manytreaties2025",
            "Hollway, James and others",
            "manytreaties: Many Treaties for Global Governance, version 1.0",
            "globalgov, GitHub",
            2025,
            "https://github.com/globalgov/manytreaties");

    static final Citation BODIES = new Citation(
            "pevehouse-nordstrom-mcmanus-jamison2020",
            "Pevehouse, Jon C. W. and Timothy Nordstrom and Roseanne W. McManus and Anne Spencer Jamison",
            "Tracking Organizations in the World: The Correlates of War IGO Version 3.0 Datasets",
            "Journal of Peace Research 57(3)",
            2020,
            "doi:10.1177/0022343319881175");

    static final Citation INFORMAL = new Citation(
            "roger-rowan2022",
            "Roger, Charles B. and Sam S. Rowan",
            "The New Terrain of Global Governance: Mapping Membership in Informal International Organizations",
            "Journal of Conflict Resolution 67(6)",
            2022,
            "doi:10.1177/00220027221139431");

    private LinkWorks() {}
}
