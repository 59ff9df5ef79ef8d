using System.Collections.Immutable;
using DomRules.Operations.Drafting;

namespace DomRules.Studio.Editor;

/// <summary>Where others in a draft stand, as the browser shows it.</summary>
internal static class Carets
{
    /// <summary>Those of everybody but one.</summary>
    internal static IReadOnlyList<object> Of(ImmutableArray<SeatedPerson> people, string but) =>
    [
        .. people.Where(one => one.Seat != but && one.File is not null)
            .Select(one => (object)new { name = one.Person.Name, file = one.File, offset = one.Offset, colour = ColourOf(people, one) }),
    ];

    /// <summary>One of a few colours, the same in each window; the name stands beside it.</summary>
    internal static int ColourOf(ImmutableArray<SeatedPerson> people, SeatedPerson person) => people.Select(one => one.Seat).Order(StringComparer.Ordinal).ToList().IndexOf(person.Seat) % 4;
}
