namespace DomRules.Model.Life;

/// <summary>How a return of an order stands. What was refused stayed with the customer, and is no return.</summary>
public enum ReturnState
{
    /// <summary>A person looks first; nothing moves.</summary>
    Held,

    /// <summary>Accepted, and to come in.</summary>
    OnItsWay,

    /// <summary>It came in.</summary>
    Received,

    /// <summary>Accepted, and nothing of it comes in.</summary>
    Kept,
}
