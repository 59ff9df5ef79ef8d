namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>Where a test goes that was made.</summary>
/// <param name="File">The file of rules that it goes to.</param>
/// <param name="IsNew">Whether that file is new with it.</param>
/// <param name="Text">What is added at the end of it; of a new one all.</param>
/// <param name="Line">Its line there.</param>
/// <param name="NetworkFile">Name of the file of the network.</param>
/// <param name="NetworkText">What stands in that; a file of that name that is there already has the same text.</param>
public sealed record PlacedTest(string File, bool IsNew, string Text, int Line, string NetworkFile, string NetworkText);
