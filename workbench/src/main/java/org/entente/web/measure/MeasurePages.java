package org.entente.web.measure;

import java.util.List;
import org.entente.web.http.Resource;

/** The pages about measures and figures. Where two templates fit an address, the first answers. */
public final class MeasurePages {
    private MeasurePages() {}

    public static List<Resource> list() {
        return List.of(
                new FigurePage(),
                new WorldPage(),
                new MeasuresPage(),
                new BandsPage(),
                new DistributionPage(),
                new MeasurePage());
    }
}
