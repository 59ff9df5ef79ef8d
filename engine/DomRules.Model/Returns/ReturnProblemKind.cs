namespace DomRules.Model.Returns;

/// <summary>What can be wrong between a return and its order.</summary>
public enum ReturnProblemKind
{
    /// <summary>The order has no such line.</summary>
    UnknownLine,

    /// <summary>The line is of another SKU.</summary>
    OtherSku,

    /// <summary>Several lines have the SKU and none alone so many units.</summary>
    UnclearLine,

    /// <summary>More comes back than was bought.</summary>
    MoreThanBought,
}
