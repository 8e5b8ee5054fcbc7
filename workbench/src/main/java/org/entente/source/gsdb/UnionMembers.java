package org.entente.source.gsdb;

import java.util.List;

/**
 * Members of the European Communities and the European Union, whose sanctions bind each of them.
 */
final class UnionMembers {
    private static final int OPEN = 9999;

    /**
     * A membership.
     *
     * @param cow COW number
     * @param from year of accession
     * @param to last year
     */
    record Member(int cow, int from, int to) {}

    /**
     * By the treaties of accession; the United Kingdom applied the Union's sanctions to the end of
     * 2020.
     */
    static final List<Member> ALL = List.of(
            new Member(211, 1958, OPEN),
            new Member(220, 1958, OPEN),
            new Member(260, 1958, 1990),
            new Member(255, 1991, OPEN),
            new Member(325, 1958, OPEN),
            new Member(212, 1958, OPEN),
            new Member(210, 1958, OPEN),
            new Member(390, 1973, OPEN),
            new Member(205, 1973, OPEN),
            new Member(200, 1973, 2020),
            new Member(350, 1981, OPEN),
            new Member(230, 1986, OPEN),
            new Member(235, 1986, OPEN),
            new Member(305, 1995, OPEN),
            new Member(375, 1995, OPEN),
            new Member(380, 1995, OPEN),
            new Member(352, 2004, OPEN),
            new Member(316, 2004, OPEN),
            new Member(366, 2004, OPEN),
            new Member(310, 2004, OPEN),
            new Member(367, 2004, OPEN),
            new Member(368, 2004, OPEN),
            new Member(338, 2004, OPEN),
            new Member(290, 2004, OPEN),
            new Member(317, 2004, OPEN),
            new Member(349, 2004, OPEN),
            new Member(355, 2007, OPEN),
            new Member(360, 2007, OPEN),
            new Member(344, 2013, OPEN));

    private UnionMembers() {}
}
