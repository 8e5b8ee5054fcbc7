package org.entente.measure.links;

import java.util.List;
import java.util.Map;
import org.entente.measure.base.YearlyMeasure.Silence;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Shape;
import org.entente.provenance.Citation;

/** These measures, in the order in which they are listed. */
public final class LinkMeasures {
    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final List<String> ICIO = List.of("oecd-icio");
    private static final Silence NO_ECONOMY =
            Silence.notReported("one of the two is no economy of its own in the tables");

    private static final List<String> ICIO_TRAPS = List.of(
            "Balanced by the OECD's model so that the accounts of all economies agree; no customs statistics, and not to be mixed with them.",
            "At basic prices of the year, without margins of trade and transport.",
            "80 economies; all others are one party, the rest of the world.");

    private LinkMeasures() {}

    public static List<Measure> list() {
        return List.of(
                services(
                        "trade.services",
                        "Services sold",
                        "What the first economy sells to the second in services.",
                        "services of the tables from the first to the second",
                        Shape.DIRECTED_DYAD,
                        0,
                        "higher: sells more",
                        PairFlow.Take.FLOW),
                services(
                        "trade.services_total",
                        "Trade in services",
                        "What the two economies sell to each other in services.",
                        "services from the first to the second and from the second to the first",
                        Shape.DYAD,
                        0,
                        "higher: trade more",
                        PairFlow.Take.TOTAL),
                servicesShare(),
                services(
                        "trade.services_balance",
                        "Balance of services",
                        "What the first economy sells to the second in services, less what it buys.",
                        "services from the first to the second − services from the second to the first",
                        Shape.DIRECTED_DYAD,
                        Double.NEGATIVE_INFINITY,
                        "above 0: the first sells more than it buys",
                        PairFlow.Take.BALANCE),
                icio(
                        "trade.icio",
                        "Goods and services sold (input-output tables)",
                        "What the first economy sells to the second in goods and services by the OECD's tables.",
                        "goods + services from the first to the second",
                        Shape.DIRECTED_DYAD,
                        PairFlow.Take.FLOW,
                        "higher: sells more"),
                icio(
                        "trade.icio_total",
                        "Trade in goods and services (input-output tables)",
                        "What the two economies sell to each other in goods and services by the OECD's tables.",
                        "goods + services from the first to the second and from the second to the first",
                        Shape.DYAD,
                        PairFlow.Take.TOTAL,
                        "higher: trade more"),
                icio(
                        "trade.icio_balance",
                        "Balance of goods and services (input-output tables)",
                        "What the first economy sells to the second in goods and services by the OECD's tables, less what it"
                                + " buys.",
                        "goods + services from the first to the second − goods + services from the second to the first",
                        Shape.DIRECTED_DYAD,
                        PairFlow.Take.BALANCE,
                        "above 0: the first sells more than it buys"),
                flow(
                        "remittances",
                        "Remittances (estimated)",
                        "What people in the first country are estimated to send to the second in the year.",
                        "the publisher's estimate, shared out of recorded receipts by migrants and incomes",
                        "US$",
                        "higher: more is sent",
                        "knomad",
                        LinkWorks.REMITTANCES,
                        "the matrix has no estimate for the pair",
                        List.of(
                                "A model's estimate, not a bank's report: nobody counted these transfers.",
                                "Informal transfers are in no figure.",
                                "Matrices of two years are two estimates and no series.")),
                missions(),
                new EntryRule(),
                new Sanctions(),
                new JointTreaties(),
                CommonBodies.formal(),
                CommonBodies.informal(),
                flow(
                        "refugees",
                        "Refugees from the first in the second",
                        "Refugees from the first state whom the second hosts at the end of the year.",
                        "UNHCR's refugees by country of origin (first) and of asylum (second)",
                        "persons",
                        "higher: more refugees",
                        "unhcr",
                        LinkWorks.UNHCR,
                        "UNHCR reports nobody, which is no proof of none",
                        List.of(
                                "Directed: the first state is the one that people fled from.",
                                "Refugees only; asylum seekers are asylum_seekers, people under temporary protection are counted as UNHCR does.",
                                "Small numbers are rounded to protect people.")),
                flow(
                        "asylum_seekers",
                        "Asylum seekers from the first in the second",
                        "People from the first state whose request for asylum in the second is open at the end of the year.",
                        "UNHCR's asylum seekers by country of origin (first) and of asylum (second)",
                        "persons",
                        "higher: more open requests",
                        "unhcr",
                        LinkWorks.UNHCR,
                        "UNHCR reports nobody, which is no proof of none",
                        List.of(
                                "Open requests, not new ones: a backlog grows when decisions slow down.",
                                "A reported 0 stands for few too: small numbers are rounded to protect people.")),
                flow(
                        "migrants",
                        "Migrants from the first in the second",
                        "People born in the first country who live in the second in the middle of the year.",
                        "the stock by origin (first) and destination (second)",
                        "persons",
                        "higher: more people",
                        "un-migrants",
                        LinkWorks.MIGRANTS,
                        "the destination reports no such group",
                        List.of(
                                "A stock, not a flow; some countries count citizens and not people born abroad.",
                                "Every five years and 2019; between censuses the publisher interpolates.",
                                "Destinations list their larger groups only: a missing pair is not zero.")),
                connectedness());
    }

    private static Measure services(
            String id,
            String title,
            String meaning,
            String formula,
            Shape shape,
            double low,
            String direction,
            PairFlow.Take take) {
        Definition definition = Definition.of(id, title)
                .meaning(meaning)
                .formula(formula)
                .shape(shape)
                .unit("US$")
                .range(low, NONE)
                .direction(direction)
                .sources(ICIO)
                .reference(LinkWorks.ICIO)
                .traps(ICIO_TRAPS)
                .build();
        return new PairFlow(definition, NO_ECONOMY, take, "services", Map.of(), false);
    }

    private static Measure servicesShare() {
        Definition definition = Definition.of("trade.services_share", "Share of the first's sales of services")
                .meaning("The share of what the first economy sells abroad in services that goes to the second.")
                .formula("services from the first to the second / services from the first to all")
                .shape(Shape.DIRECTED_DYAD)
                .unit("share")
                .range(0, 1)
                .direction("higher: the first's services depend more on the second")
                .sources(ICIO)
                .reference(LinkWorks.ICIO)
                .traps(ICIO_TRAPS)
                .build();
        return new PairFlow(definition, NO_ECONOMY, PairFlow.Take.SHARE, "services", Map.of(), false);
    }

    private static Measure icio(
            String id,
            String title,
            String meaning,
            String formula,
            Shape shape,
            PairFlow.Take take,
            String direction) {
        Definition definition = Definition.of(id, title)
                .meaning(meaning)
                .formula(formula + "; goods: goods alone")
                .shape(shape)
                .unit("US$")
                .range(take == PairFlow.Take.BALANCE ? Double.NEGATIVE_INFINITY : 0, NONE)
                .direction(direction)
                .sources(ICIO)
                .argument("kind: goods; without it goods and services together")
                .reference(LinkWorks.ICIO)
                .traps(ICIO_TRAPS)
                .build();
        return new PairFlow(definition, NO_ECONOMY, take, "goods,services", Map.of("goods", "goods"), false);
    }

    private static Measure missions() {
        Definition definition = Definition.of("missions", "Diplomatic missions")
                .meaning("How many embassies, consulates and other offices the first state has in the second.")
                .formula(
                        "posts of the index, without missions to organisations; embassy: embassies and high commissions alone")
                .shape(Shape.DIRECTED_DYAD)
                .unit("posts")
                .range(0, NONE)
                .direction("higher: more present")
                .sources(List.of("lowy-diplomacy"))
                .argument("kind: embassy; without it all posts")
                .reference(LinkWorks.MISSIONS)
                .traps(List.of(
                        "Only of states whose posts the index lists: 0 where such a state has none, not reported for others.",
                        "Permanent missions to organisations in the country do not count; honorary consulates are not in the index.",
                        "2016, 2017, 2021 and 2023 only."))
                .build();
        return new PairFlow(
                definition,
                Silence.notReported("the index does not list the posts of the first state"),
                PairFlow.Take.FLOW,
                "missions",
                Map.of("embassy", "embassies"),
                true);
    }

    private static Measure flow(
            String id,
            String title,
            String meaning,
            String formula,
            String unit,
            String direction,
            String source,
            Citation work,
            String silence,
            List<String> traps) {
        Definition definition = Definition.of(id, title)
                .meaning(meaning)
                .formula(formula)
                .shape(Shape.DIRECTED_DYAD)
                .unit(unit)
                .range(0, NONE)
                .direction(direction)
                .sources(List.of(source))
                .reference(work)
                .traps(traps)
                .build();
        return new PairFlow(definition, Silence.notReported(silence), PairFlow.Take.FLOW, id, Map.of(), false);
    }

    private static Measure connectedness() {
        Definition definition = Definition.of("connectedness", "Friendships on Facebook")
                .meaning(
                        "How likely a user of Facebook in the one country is to be friends with one in the other, on a scale from 1 to"
                                + " 1,000,000,000.")
                .formula("friendships / (users of the first × users of the second), scaled by the publisher")
                .shape(Shape.DYAD)
                .unit("index points")
                .range(1, 1e9)
                .direction("higher: people are more often acquainted")
                .sources(List.of("sci"))
                .reference(LinkWorks.CONNECTEDNESS)
                .traps(List.of(
                        "Relative to the numbers of users: small neighbours stand high, and the number of friendships is not known.",
                        "Facebook's users are not the population; China, Russia and Iran are not in it.",
                        "October 2021 only; a later file is scaled anew.",
                        "Look at the rank among pairs, since the scale has no unit."))
                .build();
        return new PairFlow(
                definition,
                Silence.notReported("one of the two is not in the file"),
                PairFlow.Take.PAIR,
                "connectedness",
                Map.of(),
                false);
    }
}
