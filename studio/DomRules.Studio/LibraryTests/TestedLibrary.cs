using DomRules.Operations.Libraries;

namespace DomRules.Studio.LibraryTests;

/// <summary>A library whose tests can be run.</summary>
/// <param name="Key">What their results depend on: its content, and the network whose files they may name.</param>
/// <param name="Library">It.</param>
public sealed record TestedLibrary(string Key, LoadedLibrary Library);
