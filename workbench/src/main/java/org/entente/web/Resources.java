package org.entente.web;

import java.util.List;

/** The explicit list of pages. Where two templates fit an address, the first of them answers. */
final class Resources {
    private Resources() {}

    static List<Resource> all() {
        return List.of(new HomePage(), new StatesPage(), new FindPage(), new RandomPage());
    }
}
