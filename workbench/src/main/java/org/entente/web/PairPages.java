package org.entente.web;

import java.util.List;
import java.util.Map;

/** Pages of pairs that are made before anybody asks for them. */
final class PairPages implements Warmer.Pages {
    private final Resource page;
    private final Responder responder;

    /** @param resources all pages, that of a pair among them */
    PairPages(List<Resource> resources, Responder responder) {
        this.page = resources.stream()
                .filter(PairPage.class::isInstance)
                .findFirst()
                .orElseThrow();
        this.responder = responder;
    }

    @Override
    public void prepare(String first, String second, Generation generation) throws Exception {
        Map<String, String> path = Map.of("first", first, "second", second);
        responder.prepare(page, path, new Address("/pair/" + first + "/" + second, Map.of()), generation);
    }
}
