/**
 * The program as a server of the Model Context Protocol (MCP), so that an assistant can look
 * figures up and check a text against them. The tools only read.
 */
@NullMarked
package org.entente.mcp;

import org.jspecify.annotations.NullMarked;
