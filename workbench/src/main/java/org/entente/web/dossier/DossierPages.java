package org.entente.web.dossier;

import java.util.List;
import org.entente.web.http.Resource;

/** The pages about a pair or a state. Where two templates fit an address, the first answers. */
public final class DossierPages {
    private DossierPages() {}

    public static List<Resource> list(CaseClaims claims) {
        PairDossiers dossiers = new PairDossiers(claims);
        return List.of(
                new PairFile(dossiers),
                new PairPicture(dossiers),
                new PairPage(dossiers),
                new SummaryPage(),
                new ChronologyPage(),
                new ThirdPartiesPage(),
                new StatePage(),
                new ComparePage(),
                new CasePage(claims));
    }
}
