package org.entente.source.atop;

import java.util.List;
import org.entente.provenance.Citation;
import org.entente.provenance.License;

/** What is to be cited for ATOP, and its terms. */
final class AtopWorks {
    static final String ADDRESS = "http://www.atopdata.org/data.html";
    static final License LICENSE = new License("free for research with citation; not to be passed on", false);
    static final List<Citation> CITATIONS = List.of(new Citation(
            "leeds-ritter-mitchell-long2002",
            "Leeds, Brett Ashley and Jeffrey M. Ritter and Sara McLaughlin Mitchell and Andrew G. Long",
            "Alliance Treaty Obligations and Provisions, 1815-1944",
            "International Interactions 28(3)",
            2002,
            "doi:10.1080/03050620213653"));

    private AtopWorks() {}
}
