using System.Collections.Immutable;

namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>A test that pins what was decided. It passes on the version that decided.</summary>
/// <param name="Title">What it is called, unless somebody calls it otherwise.</param>
/// <param name="From">The decision that it was made of, for a comment.</param>
/// <param name="File">Name of the file of the network that it stands on.</param>
/// <param name="FileText">What stands in that file, JSON.</param>
/// <param name="Network">What it says of the network besides: a line for each fact.</param>
/// <param name="Given">Order or return, moment and what else is given.</param>
/// <param name="Expected">What must come out, each without the word <c>expect</c>.</param>
/// <param name="Notes">What the test tells otherwise than the decision did, for people.</param>
public sealed record MadeTest(
    string Title, string From, string File, string FileText, ImmutableArray<string> Network, ImmutableArray<string> Given, ImmutableArray<string> Expected, ImmutableArray<string> Notes)
{
    /// <summary>The test as text, as the formatter lays it out.</summary>
    public string Text => TestText.Of(this);
}
