package org.entente.paper;

import org.entente.claim.ClaimResult;
import org.entente.paper.claims.PaperClaim;

/**
 * A claim of a paper and what came of checking it.
 *
 * @param id unique name, {@code c1} and so on in the order of the text
 * @param claim as the paper states it
 * @param result what the figures say
 * @param reading how its words were read
 */
public record JudgedClaim(String id, PaperClaim claim, ClaimResult result, String reading) {}
