using DomRules.Engine.Distances;
using DomRules.Engine.Planning;

namespace DomRules.Engine.Routing.Plans;

/// <summary>How far candidates are from the destination.</summary>
internal sealed class CandidateMetres(RoutingSession session, PlanInput input) : ICandidateValues
{
    /// <inheritdoc />
    public long? ValueOf(int candidate) => session.Frame.Metres[input.Sources.NodeOf(candidate)] is var metres && metres != DistanceTable.Unknown ? metres : null;
}
