package org.entente.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.source.archigos.Archigos;
import org.entente.source.atop.Atop;
import org.entente.source.atop.AtopDyads;
import org.entente.source.baci.Baci;
import org.entente.source.cameo.Cameo;
import org.entente.source.cepiidist.CepiiDist;
import org.entente.source.colttotals.ColtTotals;
import org.entente.source.comtrade.Comtrade;
import org.entente.source.cowcapitals.CowCapitals;
import org.entente.source.cowcontiguity.CowContiguity;
import org.entente.source.cowigo.CowIgo;
import org.entente.source.cowigomembers.CowIgoMembers;
import org.entente.source.cowtrade.CowTrade;
import org.entente.source.desta.Desta;
import org.entente.source.gdelt.Gdelt;
import org.entente.source.gdpmaddison.GdpMaddison;
import org.entente.source.gdppopulation.GdpPopulation;
import org.entente.source.globalgov.GlobalGov;
import org.entente.source.gml.Gml;
import org.entente.source.gravitypenppml.GravityPenppml;
import org.entente.source.gsdb.Gsdb;
import org.entente.source.icews.Icews;
import org.entente.source.itpd.Itpd;
import org.entente.source.knomad.Knomad;
import org.entente.source.lowydiplomacy.LowyDiplomacy;
import org.entente.source.mid.Mid;
import org.entente.source.mme.Mme;
import org.entente.source.nmc.Nmc;
import org.entente.source.nuclear.NuclearCooperation;
import org.entente.source.oecdicio.OecdIcio;
import org.entente.source.passportindex.PassportIndex;
import org.entente.source.polity.Polity;
import org.entente.source.reign.Reign;
import org.entente.source.rivalries.Rivalries;
import org.entente.source.sci.SocialConnectedness;
import org.entente.source.sipri.SipriMilex;
import org.entente.source.sipri.SipriTiv;
import org.entente.source.sipri.SipriTransfers;
import org.entente.source.ucdp.Ucdp;
import org.entente.source.unctadtrade.UnctadTrade;
import org.entente.source.unhcr.Unhcr;
import org.entente.source.unidealpoints.UnIdealPoints;
import org.entente.source.unmigrants.UnMigrants;
import org.entente.source.unvotes.UnVotes;
import org.entente.source.witscomtrade.WitsComtrade;
import org.entente.source.witstrade.WitsTrade;
import org.entente.source.worldbank.WorldBank;

/** The sources that Entente reads: the explicit list. */
public final class Sources {
    private static final Sources STANDARD = new Sources(List.of(
            new Archigos(),
            new Atop(),
            new AtopDyads(),
            new Baci(),
            new Cameo(),
            new CepiiDist(),
            new ColtTotals(),
            new Comtrade(),
            new CowCapitals(),
            new CowContiguity(),
            new CowIgo(),
            new CowIgoMembers(),
            new CowTrade(),
            new Desta(),
            new Gdelt(),
            new GdpMaddison(),
            new GdpPopulation(),
            new GlobalGov(),
            new Gml(),
            new GravityPenppml(),
            new Gsdb(),
            new Icews(),
            new Itpd(),
            new Knomad(),
            new LowyDiplomacy(),
            new Mid(),
            new Mme(),
            new Nmc(),
            new NuclearCooperation(),
            new OecdIcio(),
            new PassportIndex(),
            new Polity(),
            new Reign(),
            new Rivalries(),
            new SocialConnectedness(),
            new SipriMilex(),
            new SipriTiv(),
            new SipriTransfers(),
            new Ucdp(),
            new UnIdealPoints(),
            new UnMigrants(),
            new UnVotes(),
            new UnctadTrade(),
            new Unhcr(),
            new WitsComtrade(),
            new WitsTrade(),
            new WorldBank()));

    private final List<Source> all;

    Sources(List<Source> all) {
        this.all = List.copyOf(all);
    }

    /** One source alone. */
    public static Sources only(Source source) {
        return new Sources(List.of(source));
    }

    public static Sources standard() {
        return STANDARD;
    }

    /** All sources, by id. */
    public List<Source> listAll() {
        return all;
    }

    public Optional<Source> find(String id) {
        return all.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /**
     * The source of that id.
     *
     * @throws IllegalArgumentException with a message that names all sources, when there is none
     */
    public Source get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no source is called \"" + id + "\"; there are "
                + all.stream().map(Source::id).collect(Collectors.joining(", "))));
    }
}
