package org.entente.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pages that are made before anybody asks for them. */
final class EarlyPages implements Warmer.Pages {
    private final Map<String, Resource> byPath;
    private final Responder responder;

    /** @param resources all pages */
    EarlyPages(List<Resource> resources, Responder responder) {
        this.byPath = resources.stream().collect(Collectors.toMap(Resource::path, Function.identity()));
        this.responder = responder;
    }

    @Override
    public void prepare(EarlyPage page, Generation generation, Runnable meanwhile) throws Exception {
        Resource resource = byPath.get(page.path());
        if (resource == null) {
            throw new IllegalArgumentException("there is no page at " + page.path());
        }
        responder.prepare(resource, page, generation, meanwhile);
    }
}
