namespace DomRules.Model.Testing;

/// <summary>An input of a test: a file, JSON text, or a file amended by JSON text (the other is null).</summary>
/// <param name="File">Path relative to the test's file.</param>
/// <param name="Json">Text in the ordinary input format, merged over the file: objects member by member, <c>nodes</c> by id, <c>stock</c> by node and SKU, <c>lines</c> by number; other arrays are replaced.</param>
/// <param name="Source">Where it stands.</param>
public sealed record TestInput(string? File, string? Json, Graph.SourceSpan Source);
