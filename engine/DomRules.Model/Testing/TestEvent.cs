using System.Collections.Immutable;

namespace DomRules.Model.Testing;

/// <summary>Something that a test may let happen.</summary>
/// <param name="Word">How it is called after <c>when event</c>.</param>
/// <param name="Does">What it does in an event file.</param>
/// <param name="With">What may be said of it.</param>
/// <param name="Needs">What must be said of it.</param>
/// <param name="Place">Whether it is at a node.</param>
public sealed record TestEvent(string Word, string Does, InputShape With, ImmutableArray<string> Needs, EventPlace Place)
{
    internal static TestEvent Of(string word, string does, EventPlace place, ImmutableArray<string> needs, params ReadOnlySpan<string> may) =>
        new(word, does, new InputShape(word, [.. needs, .. may]), needs, place);
}
