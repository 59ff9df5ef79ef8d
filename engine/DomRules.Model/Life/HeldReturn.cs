using System.Collections.Immutable;
using DomRules.Model.Returns;

namespace DomRules.Model.Life;

/// <summary>A return that a person has to look at.</summary>
/// <param name="Request">As it was asked, with the moment of the first asking; what is known of its order is not in it.</param>
/// <param name="Holds">Who has to look, and why.</param>
public sealed record HeldReturn(ReturnRequest Request, ImmutableArray<OpenHold> Holds);
