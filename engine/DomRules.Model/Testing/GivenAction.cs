using DomRules.Model.Graph;

namespace DomRules.Model.Testing;

/// <summary>An order or a return that is given at this point of the test.</summary>
/// <param name="Input">It, or a list of orders.</param>
/// <param name="IsReturn">Whether it is a return.</param>
/// <param name="Source">Where it stands.</param>
public sealed record GivenAction(TestInput Input, bool IsReturn, SourceSpan Source) : TestAction(Source);
