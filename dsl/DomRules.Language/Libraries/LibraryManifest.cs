namespace DomRules.Language.Libraries;

/// <summary>What <c>library.json</c> says.</summary>
/// <param name="Name">The library's name.</param>
/// <param name="Version">Semantic version.</param>
/// <param name="Market">The market it is for; null: none in particular.</param>
/// <param name="Policies">Names of the policies that route orders, in the order in which they are asked; empty: all that no other extends, in the order of their files.</param>
/// <param name="DependsOn">Folders of libraries whose policies and modules may be used, relative to this one's.</param>
public sealed record LibraryManifest(string Name, string Version, string? Market, ImmutableArray<string> Policies, ImmutableArray<string> DependsOn);
