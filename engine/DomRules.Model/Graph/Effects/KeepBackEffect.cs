namespace DomRules.Model.Graph.Effects;

/// <summary>Withholds stock; the largest that applies counts.</summary>
/// <param name="Amount">Units, or a percentage of on hand.</param>
/// <param name="AcrossNodesWhere">When given (constant yes for all nodes), the amount is withheld from the sum over these nodes; null: at each node.</param>
public sealed record KeepBackEffect(Expression Amount, Expression? AcrossNodesWhere) : Effect;
