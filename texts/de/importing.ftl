# A pass that was taken over from a studio's earlier list.

reason-import = Aus einer früheren Liste übernommen
