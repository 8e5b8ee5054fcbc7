package org.entente.web.paper;

import java.util.List;

/**
 * What the page of claims shows.
 *
 * @param cases that come with the program
 * @param megabytes that a paper may have
 * @param minutes for which an audit is kept
 */
public record ClaimsView(List<Case> cases, long megabytes, long minutes) {
    /**
     * A case.
     *
     * @param claims how many it makes
     */
    public record Case(String id, String title, int claims) {}
}
