using BenchmarkDotNet.Running;
using DomRules.Benchmarks.Archive;
using DomRules.Benchmarks.Keeping;
using DomRules.Benchmarks.Life;
using DomRules.Benchmarks.Planning;
using DomRules.Benchmarks.Serving;

if (args is ["plan-times", .. var sizes])
    PlanTimes.Print(sizes);
else if (args is ["state-times", .. var orders])
    StateTimes.Print(orders);
else if (args is ["life-month", .. var month])
    LifeMonth.Print(month);
else if (args is ["durable-orders", .. { Length: > 0 } where])
    DurableOrders.Print(where);
else if (args is ["shared-orders", .. { Length: > 0 } shared])
    SharedOrders.Print(shared);
else if (args is ["order-work", .. var open])
    OrderWork.Print(open);
else if (args is ["order-memory", .. var delivered])
    OrderMemory.Print(delivered);
else if (args is ["many-decisions", .. { Length: > 0 } archive])
    ManyDecisions.Print(archive);
else if (args is ["http-orders", .. { Length: > 0 } there])
    HttpOrders.Print(there);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
