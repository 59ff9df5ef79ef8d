namespace DomRules.Model.Testing;

/// <summary>What a test may expect.</summary>
public enum ExpectKind
{
    /// <summary><c>expect 2 shipments</c>: value is the count.</summary>
    Shipments,

    /// <summary><c>expect 2 parcels</c>.</summary>
    Parcels,

    /// <summary><c>expect "SKU" from NODE</c>; value is the quantity or null for any; names lists all nodes when several.</summary>
    From,

    /// <summary><c>expect cost 12.30 EUR</c>.</summary>
    Cost,

    /// <summary><c>expect delivery on DATE</c>: the last delivery, or that of the subject SKU.</summary>
    Delivery,

    /// <summary><c>expect ship by DATE</c>: of the last shipment, or from the node.</summary>
    ShipBy,

    /// <summary><c>expect service NAME</c>: level or id; from the node if named.</summary>
    Service,

    /// <summary><c>expect routed</c>, <c>held</c>, …: subject is the outcome.</summary>
    Outcome,

    /// <summary><c>expect queue NAME [due DATE TIME]</c>.</summary>
    Queue,

    /// <summary><c>expect NODE excluded [by RULE, …] [for "SKU"]</c>: node, names are rules, subject the SKU.</summary>
    Excluded,

    /// <summary><c>expect NODE chosen|short|outranked|not_considered|outside</c>: names has the fate.</summary>
    Fate,

    /// <summary><c>expect rule NAME [not] fired</c>.</summary>
    Fired,

    /// <summary><c>expect because "text"</c>: some reason contains it.</summary>
    Because,

    /// <summary><c>expect step NAME</c>.</summary>
    Step,

    /// <summary><c>expect backordered ["SKU" [N]] [at NODE]</c>.</summary>
    Backordered,

    /// <summary><c>expect attainable …</c>: subject SKU, node, value quantity.</summary>
    Attainable,

    /// <summary><c>expect relaxed RULE</c>.</summary>
    Relaxed,

    /// <summary><c>expect short "SKU" [N]</c>.</summary>
    Short,

    /// <summary><c>expect available N of "SKU" at NODE</c>: what nobody holds or keeps back now.</summary>
    Available,

    /// <summary><c>expect tagged CODE</c>.</summary>
    Tagged,

    /// <summary><c>expect action NAME</c>: an exception action.</summary>
    Action,

    /// <summary><c>expect decided by CRITERION</c>.</summary>
    DecidedBy,

    /// <summary><c>expect promise of service LEVEL [on|by DATE]</c>: subject is the level. <c>expect promise of [N of] LINE [on|by DATE]</c>: names has the line, value is the quantity or null for any.</summary>
    Promise,

    /// <summary><c>expect disposition NAME [at NODE]</c>.</summary>
    Disposition,

    /// <summary>The sentence of the decision contains the subject.</summary>
    Summary,

    /// <summary><c>expect refund on scan|inspection</c>.</summary>
    Refund,

    /// <summary><c>expect that CONDITION</c>: subject is the condition as written, conditions what it says in each policy that may decide.</summary>
    That,
}
