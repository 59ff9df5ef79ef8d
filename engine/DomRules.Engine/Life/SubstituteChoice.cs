using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>Lines that are to take the place of others, and the plan for them.</summary>
internal sealed class SubstituteChoice
{
    /// <summary>What is to take the place of what.</summary>
    internal List<LineSubstituted> Taken { get; } = [];

    /// <summary>The plan for all of them; null: none is taken.</summary>
    internal RoutingTrial? Plan { get; set; }

    /// <summary>The order as it would be with them, and perhaps with one more.</summary>
    internal OrderLife With(OrderLife life, params ReadOnlySpan<LineSubstituted> more)
    {
        foreach (var taken in (ReadOnlySpan<LineSubstituted>)[.. Taken, .. more])
        {
            life = OrderFold.Substituted(life, taken);
        }

        return life;
    }
}
