/**
 * What the command line and the pages both offer, given a workbench: dossiers, verdicts on cases,
 * audits of papers, figures and their lineage.
 */
@NullMarked
package org.entente.service;

import org.jspecify.annotations.NullMarked;
