namespace DomRules.Language.Occurrences;

/// <summary>What a name means, in words that stay the same from one version of the text to the next.</summary>
/// <param name="Kind">Which kind of thing.</param>
/// <param name="Name">Its name; of facts and fields the whole path.</param>
/// <param name="Home">The file that declares it; of a code its vocabulary; of a node its test; empty where the name alone tells.</param>
public sealed record Symbol(SymbolKind Kind, string Name, string Home);
