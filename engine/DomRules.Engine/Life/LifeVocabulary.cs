using System.Collections.Immutable;
using DomRules.Model.Facts;

namespace DomRules.Engine.Life;

/// <summary>Words of the language that come in as text.</summary>
public static class LifeVocabulary
{
    /// <summary>Kinds of events, as in <c>on short_pick</c>.</summary>
    public static ImmutableArray<string> EventKinds => Vocabularies.EventKind.Members;
}
