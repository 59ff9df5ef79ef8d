namespace DomRules.Operations.Serving;

/// <summary>What keeps a request from being done, other than its content.</summary>
public enum WriteObstacle
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Too many requests wait already.</summary>
    Overloaded,

    /// <summary>A request under the same key is being done now.</summary>
    InFlight,

    /// <summary>Another request was made under the same key.</summary>
    KeyReused,

    /// <summary>The store cannot write now.</summary>
    Unavailable,

    /// <summary>A guard of the store refused what the engine decided: a defect of ours; nothing was written.</summary>
    Refused,
}
