package org.entente.web.find;

import java.util.List;
import org.entente.web.http.Resource;

/** The pages that lead to a state or a pair. */
public final class FindPages {
    private FindPages() {}

    public static List<Resource> list() {
        return List.of(new HomePage(), new StatesPage(), new FindPage(), new RandomPage());
    }
}
