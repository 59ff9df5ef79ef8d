namespace DomRules.Operations.Simulating;

/// <summary>What becomes of an order in a simulation whose id is known already.</summary>
public enum KnownOrder
{
    /// <summary>It is not taken in.</summary>
    Refused,

    /// <summary>It is changed to what is sent, as an edit would.</summary>
    Edited,

    /// <summary>It is placed as if it had not come in before; what it holds does not stand in its way.</summary>
    New,
}
