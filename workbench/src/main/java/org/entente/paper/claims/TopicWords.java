package org.entente.paper.claims;

import java.util.Set;
import org.entente.paper.find.SentenceReading;

/** The words by which {@link Topics} knows a quantity of trade or arms from any other. */
final class TopicWords {
    static final Set<String> ARMS = WordList.of("""
            arms weapons weapon military defence defense armaments armament weaponry
            """);

    static final Set<String> TRADE_HEADS = WordList.of("""
            volume turnover flows flow exchange exchanges value figures figure levels level volumes
            """);

    static final Set<String> BALANCE_HEADS = WordList.of("""
            balance surplus surpluses deficit deficits gap imbalance
            """);

    static final Set<String> PLAIN = WordList.of("""
            total annual overall mutual merchandise goods bilateral two-way direct own combined
            commodity current yearly official whole entire commercial reciprocal growing rising major
            aggregate recorded visible record latter former same average respective
            """);

    static final Set<String> GOODS = Set.of("goods", "merchandise", "products", "commodities", "items");

    /** Modifiers of trade that make it another quantity. */
    static final Set<String> OTHER_TRADE = WordList.of("""
            foreign global world international free arms slave oil gas energy border services service
            digital illicit non-oil agricultural regional weapons drug domestic retail external
            intra-regional overseas maritime textile cross-border food defence defense military
            intra-african wholesale barter agri-food farm overland preferential
            """);

    static final Set<String> OTHER_NOUNS = WordList.of("""
            investment investments fdi loan loans credit credits debt aid assistance grant grants
            relief gdp economy budget spending expenditure expenditures contract contracts deal deals
            project projects fund funds remittances revenue revenues tourism tourists reserves output
            production tariffs tariff duties subsidies cost costs price prices bailout swap donation
            donations compensation damage losses sales purchases capital income market population
            growth inflation pledge package agreement agreements companies construction fine fines
            stock profit profits earnings gift financing funding services order orders pipeline tax
            taxes potential
            """);

    static final Set<String> SELL = WordList.of("""
            exported export exports exporting sold sell sells shipped
            """);

    static final Set<String> BUY = WordList.of("""
            imported import imports importing bought buys purchased
            """);

    /** Verbs of which a quantity is the subject, and hardly a state. */
    static final Set<String> OF_QUANTITIES = WordList.of("""
            fell rose grew stood amounted totalled totaled climbed dropped declined dipped shrank soared plunged slid jumped
            peaked fallen risen grown shrunk doubled tripled quadrupled exceeded contracted expanded reached decreased
            increased plummeted collapsed surged recovered rebounded halved slipped edged
            """);

    /** Words that end a noun phrase towards the left. */
    static final Set<String> STOPS = WordList.of("""
            in during since by at on for after over under through as than that which who whose the a an of to from with between
            against towards into and or but while whereas although if when where is are was were has have had this these those
            be been it they he she we not also both more most including include includes about around per amid despite
            following via upon only while however its' total's
            """);

    private TopicWords() {}

    /** "Imports of major arms", "exports of conventional weapons": what stands from an index on. */
    static boolean isOfArms(SentenceReading reading, int from) {
        return reading.token(from).is("of")
                && reading.lower(from + 1, from + 5)
                        .matches(
                                "(?:(?:major|heavy|all|its|the|conventional) )*(?:arms|weapons|weaponry|armaments)\\b.*");
    }
}
